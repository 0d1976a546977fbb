# The manual: a page for each command out of what --help says, no line wider than 80 columns, in man's form without a fault that
# mandoc finds, and dated by SOURCE_DATE_EPOCH; settings that cannot be read are in nobody's way.
version=$(assay --version | cut -d " " -f 2)
assay help undo
echo '--- what has no page'
assay help bank
assay help undoo || echo "exit status $?"
assay help bank shwo || echo "exit status $?"
assay complet || echo "exit status $?"
assay help a b c d || echo "exit status $?"
echo '--- every page, and every help'
assay help --pages pages
assay help | sed -n 's/^  \([a-z ]*[a-z]\)   *.*/\1/p' >commands
while read -r command; do
    page=pages/assay-$(echo "$command" | tr ' ' -).1
    test -s "$page" || echo "no page of $command"
    # shellcheck disable=SC2086 # the words of the command
    assay $command --help >help
    # shellcheck disable=SC2086
    assay help $command >text
    LC_ALL=C.UTF-8 awk -v command="$command" 'length > 80 && !/^ *assay / {print command ": " $0}' help text "$page"
    # shellcheck disable=SC2086
    for option in $(sed -n 's/^ .*--\([a-z-]*\) .*  .*/\1/p' help); do
        grep -q -e "--$option" text && grep -q -F "$(echo "$option" | sed 's/-/\\-/g')" "$page" || echo "$command: no --$option"
    done
done <commands
test "$(ls pages | wc -l)" -eq "$(($(wc -l <commands) + 1))" && echo "a page for each, and one for all"
command -v mandoc >/dev/null && mandoc -T lint pages/*.1
echo '--- what is typed is not hyphenated at the end of a line'
sed -n '/^.SH SEE ALSO/,$p' pages/assay-bank-show.1
grep -h -E '(^|[ (])(\\fB\\-\\-|\$[A-Z])' pages/*.1 | grep -v '^\\fB' || true
echo '--- as it begins'
head -5 pages/assay-plan-questions.1 | sed "s/$version/VERSION/"
echo '--- the same bytes each time, whatever the settings say'
mkdir -p config/assay
echo 'rubbish' >config/assay/config.ini
XDG_CONFIG_HOME="$PWD/config" assay help --pages again
diff -r pages again && echo same
SOURCE_DATE_EPOCH=86400 assay help --pages earlier
head -1 earlier/assay.1 | sed "s/$version/VERSION/"
assay help --pages /proc/nowhere || echo "exit status $?"
