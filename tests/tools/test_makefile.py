"""What the Makefile would do on other machines: nothing is built here."""

import os
import pathlib
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
BROKEN = """#!/bin/sh
[ "$2" != xlsxwriter ] || { echo "Package 'minizip', required by 'xlsxwriter', not found" >&2; exit 1; }
echo "-I/flags/of/$2"
"""


class Makefile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def dry_run(self, *arguments, **environment):
        kept = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "CFLAGS", "WERROR")}
        done = subprocess.run(["make", "--dry-run", "V=1", f"BUILD={self.folder}/build", *arguments], cwd=TOP, text=True,
                              env={**kept, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.stdout

    def test_a_library_that_is_broken_is_named_and_takes_no_flags_of_others_along(self):
        tool = self.folder / "pkg-config"
        tool.write_text(BROKEN, encoding="utf-8")
        tool.chmod(0o755)
        output = self.dry_run(f"{self.folder}/build/base/error.o", PATH=f"{self.folder}:{os.environ['PATH']}")
        self.assertEqual(output.count("Package 'minizip', required by 'xlsxwriter', not found"), 1)
        self.assertIn("-I/flags/of/smartcols", output)
        self.assertIn("-I/flags/of/libpq", output)

    def test_the_zip_header_of_minizip_stands_before_no_other(self):
        tool = self.folder / "pkg-config"
        tool.write_text('#!/bin/sh\necho "-I/usr/include/minizip -I/flags/of/$2"\n', encoding="utf-8")
        tool.chmod(0o755)
        output = self.dry_run(f"{self.folder}/build/base/error.o", PATH=f"{self.folder}:{os.environ['PATH']}")
        self.assertIn("-I/flags/of/xlsxwriter", output)
        self.assertNotIn("minizip", output)

    def test_the_version_is_the_one_of_the_debian_package(self):
        first = (TOP / "debian" / "changelog").read_text(encoding="utf-8").split(")")[0]
        version = first.removeprefix("assay (")
        self.assertIn(f"-DASSAY_VERSION='\"{version}\"'", self.dry_run(f"{self.folder}/build/base/error.o"))

    def test_what_lies_in_build_and_is_no_part_of_the_program_is_left_alone(self):
        (self.folder / "build/deb/vendor_completions.d").mkdir(parents=True)
        self.assertIn("error.c", self.dry_run(f"{self.folder}/build/base/error.o"))

    def test_warnings_are_errors_with_the_options_of_the_makefile_alone(self):
        target = f"{self.folder}/build/base/error.o"
        self.assertIn(" -Werror ", self.dry_run(target))
        self.assertNotIn(" -Werror ", self.dry_run(target, "CFLAGS=-O3"))
        self.assertNotIn(" -Werror ", self.dry_run(target, CFLAGS="-O2 -g -flto"))

    def test_a_folder_to_install_into_may_have_blanks(self):
        output = self.dry_run("install", "DESTDIR=/a b/\u00fc", "PREFIX=/usr", "INSTALL_MISSING=no")
        self.assertIn('"/a b/\u00fc/usr"/bin/assay', output)


if __name__ == "__main__":
    unittest.main()
