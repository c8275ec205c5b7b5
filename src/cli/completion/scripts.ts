/** The names that the program is installed under. */
const PROGRAMS = ['pcg', 'cdktf-palette'];

/*
 * Each script asks the program that is being typed for what fits. It answers in lines: first what the shell is to complete by itself
 * ("words", which is nothing, "files" or "folders"), then each word that fits. What fails is no word that fits.
 */

/** Bash gives the line as it was typed: `COMP_WORDS` is split at `=` and `:`, too. Bash 3.2 has no `compopt`, and completes no files then. */
const BASH = `_pcg_complete() {
  local also= line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$also" ]; then also=$line; else COMPREPLY+=("$line"); fi
  done < <("\${1/#\\~\\//$HOME/}" __complete bash -- "$COMP_WORDBREAKS" "\${COMP_LINE:0:$COMP_POINT}" 2>/dev/null </dev/null)
  case $also in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
  return 0
}
complete -F _pcg_complete ${PROGRAMS.join(' ')}
`;

const ZSH = `#compdef ${PROGRAMS.join(' ')}
_pcg() {
  local also line
  local -a values texts
  while IFS= read -r line; do
    if [[ -z $also ]]; then
      also=$line
    else
      values+=("\${line%%$'\\t'*}")
      texts+=("\${line/$'\\t'/  -- }")
    fi
  done < <("\${(Q)words[1]/#\\~\\//$HOME/}" __complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)
  (( $#values )) && compadd -l -d texts -a values
  [[ $also == words ]] && return $(( $#values == 0 ))
  [[ $PREFIX == --*=* ]] && compset -P '*='
  if [[ $also == folders ]]; then _files -/; else _files; fi
}
if [[ \${funcstack[1]:-} == _pcg ]]; then
  _pcg "$@"
else
  compdef _pcg ${PROGRAMS.join(' ')}
fi
`;

const FISH = `function __pcg_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -e words[1]
    set -l lines ($program __complete fish -- $words "$current" 2>/dev/null </dev/null)
    set -l also $lines[1]
    set -e lines[1]
    for line in $lines
        echo $line
    end
    set -l option (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    switch "$also"
        case files
            for file in (__fish_complete_path "$path")
                echo "$option$file"
            end
        case folders
            for folder in (__fish_complete_directories "$path")
                echo "$option$folder"
            end
    end
end
${PROGRAMS.map((program) => `complete -c ${program} -f -a '(__pcg_complete)'`).join('\n')}
`;

/** What has each shell complete, for the shell to evaluate when it starts. */
export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;
export type Shell = keyof typeof SCRIPTS;
