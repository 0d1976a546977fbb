# Completion of assay's command line in fish. What may stand at the cursor is told by `assay complete`.
function __assay_complete
    set -l words (commandline --tokenize --cut-at-cursor)
    # The word at the cursor without its quotes, of which the last may be yet to come.
    set -l token (commandline --current-token --cut-at-cursor)
    for quote in '' '"' "'"
        if set -l word (string unescape -- "$token$quote")
            set token $word
            break
        end
    end
    set -l replies (assay complete -- words $words[2..-1] "$token" 2>/dev/null)
    if test "$replies[1]" = files
        __fish_complete_path (commandline --current-token)
    else
        printf '%s\n' $replies[2..-1]
    end
end
complete --command assay --no-files --arguments '(__assay_complete)'
