# The tour names the four planted faults of questions and leaves the user's database alone.
assay demo -q
ls assay-demo
assay questions || echo "exit status $?"
