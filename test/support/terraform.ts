/** The terraform that tests drive; for programs, too, that no test runner starts. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME || 'terraform';
