terraform import palette_ssh_key.ops ops:project
