"""The checks of the source find what is planted, in a tree that git knows nothing of."""

import pathlib
import subprocess
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"
LAYERS = ("base", "ingest", "sql", "analytics", "reports", "cli")
HEADER = "#ifndef {0}_H\n#define {0}_H\nstruct {0} {{ int n; }};\n#endif\n"


class StyleChecks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="a tree \u00fc")
        self.addCleanup(folder.cleanup)
        self.tree = pathlib.Path(folder.name)
        for name in (*LAYERS, "tests", "tools"):
            self.write(f"{name}/room/{name}_thing.h", HEADER.format(f"{name}_thing"))
            self.write(f"{name}/room/{name}_thing.c",
                       f'#include "{name}/room/{name}_thing.h"\n\n#include <stdio.h>\n#include <sys/stat.h>\n')

    def write(self, path, text):
        (self.tree / path).parent.mkdir(parents=True, exist_ok=True)
        (self.tree / path).write_text(text, encoding="utf-8")

    def run_check(self, *command):
        done = subprocess.run([TOOLS / command[0], *command[1:]], cwd=self.tree, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout

    def assert_found(self, part, *command):
        status, output = self.run_check(*command)
        self.assertNotEqual(status, 0)
        self.assertIn(part, output)

    def test_a_tree_without_faults_passes(self):
        self.assertEqual(self.run_check("check-layers"), (0, ""))
        self.assertEqual(self.run_check("check-headers", "-std=c17", "-I."), (0, ""))

    def test_no_way_to_write_an_include_leads_out_of_a_layer(self):
        for line in ('#include "cli/room/cli_thing.h"', '#include "../cli/room/cli_thing.h"', '#include "../../cli/room/cli_thing.h"',
                     '#include "base/../cli/room/cli_thing.h"', '#include "./cli/room/cli_thing.h"', "#include <cli/room/cli_thing.h>",
                     "#include <../tests/room/tests_thing.h>", '#  include "cli/room/cli_thing.h"', '  #include "cli/room/cli_thing.h"',
                     '/**/ #include "cli/room/cli_thing.h"', '#include\t"cli/room/cli_thing.h"', '#include"cli/room/cli_thing.h"',
                     "#include THING", '#include "tests/room/tests_thing.h"', '#include "base_thing.h"'):
            for path in ("base/room/planted.c", "base/planted.h"):
                with self.subTest(line=line, path=path):
                    self.write(path, line + "\n")
                    self.assert_found(f"{path}:1:{line}", "check-layers")
                    (self.tree / path).unlink()

    def test_what_a_layer_may_include_is_passed(self):
        self.write("reports/room/page_new.c", '#include "analytics/room/analytics_thing.h"\n#include "templates.h"\n')
        self.write("cli/cli_new.c", '#include "sql/room/sql_thing.h" /* why */\n#include "examples.h"\n')
        self.assertEqual(self.run_check("check-layers"), (0, ""))

    def test_an_include_that_climbs_to_a_higher_room_is_found(self):
        self.write("analytics/measure/low.c", '#include "analytics/run/high.h"\n')
        self.write("analytics/run/high.h", HEADER.format("high"))
        self.assert_found("analytics/measure/low.c:1 includes analytics/run", "check-layers")

    def test_a_room_without_a_floor_is_found(self):
        self.write("analytics/attic/new.c", '#include "analytics/measure/low.h"\n')
        self.write("analytics/measure/low.h", HEADER.format("low"))
        self.assert_found("analytics/attic stands on no floor", "check-layers")

    def test_a_folder_that_is_too_full_is_found(self):
        for number in range(51):
            self.write(f"sql/full/file{number}.c", "")
        self.assert_found("sql/full (51)", "check-layers")

    def test_two_files_of_one_name_are_found(self):
        self.write("sql/base_thing.h", "")
        self.assert_found("base_thing.h", "check-layers")

    def test_the_database_behind_the_connections_back_is_found(self):
        self.write("cli/direct.c", "#include <libpq-fe.h>\n")
        self.assert_found("cli/direct.c", "check-layers")

    def test_html_in_a_source_is_found(self):
        self.write("reports/room/page_new.c", 'static const char *const text = "<b>bold</b>";\n')
        self.assert_found("page_new.c:1:", "check-layers")

    def test_a_header_that_needs_another_one_before_it_is_found(self):
        self.write("sql/room/needy.h", "struct needy { size_t n; };\n")
        self.assert_found("size_t", "check-headers", "-std=c17", "-I.")


if __name__ == "__main__":
    unittest.main()
