# What is printed without the program is what the program prints.
program=$(dirname "$(realpath "$(command -v assay)")")/libexec/assay/assay
for word in --help -h --version; do
    assay "$word" >at-once.txt
    "$program" "$word" >program.txt
    cmp at-once.txt program.txt && [ -s program.txt ] && echo "$word: the same"
done
assay --help >/dev/full || echo "exit status $?"
assay --version >&- || echo "exit status $?"
# Without its program, and through links, as installed.
mkdir -p away/bin away/libexec/assay linked
built=$(realpath "$(command -v assay)")
cp "$built" copied
./copied help | head -1
cp "$(dirname "$built")/installed/assay" away/bin/assay
away/bin/assay imports 2>away.err || echo "exit status $?"
sed "s|$PWD|HERE|" away.err
away/bin/assay --version | cmp - program.txt && echo "alone: the same"
cp "$program" away/libexec/assay/assay
ln -s ../away/bin/assay linked/assay
linked/assay help | head -1
