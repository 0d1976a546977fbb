"""The tool that turns files into C arrays: what it does with lists of columns."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]


class Statements(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        subprocess.run([os.environ.get("CC", "cc"), "-std=c17", "-o", self.folder / "embed", TOP / "tools/embed.c"], check=True)
        self.write("score.columns", "-- A head comment, with a comma.\nlevel, points,\ncomment\n")
        self.write("value.columns", "-- Both.\nscale_id, {score}\n")

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def embed(self, statement):
        self.write("ask.sql", statement)
        return subprocess.run([self.folder / "embed", "statements", "query", "out.c", "out.h", "ask.sql"], cwd=self.folder,
                              text=True, stderr=subprocess.PIPE, check=False)

    def embedded(self, statement):
        done = self.embed(statement)
        self.assertEqual(done.returncode, 0, done.stderr)
        array = re.search(r"query_ask\[\] = \{(.*?)\}", (self.folder / "out.c").read_text(encoding="utf-8"), re.DOTALL).group(1)
        values = [int(value) % 256 for value in array.split(",")]
        self.assertEqual(values.pop(), 0)
        return bytes(values).decode("utf-8")

    def test_a_statement_without_lists_is_kept_byte_for_byte(self):
        statement = "-- Größe?\nSELECT a.b, '}' FROM c\n"
        self.assertEqual(self.embedded(statement), statement)

    def test_a_list_stands_for_its_columns_and_those_of_the_lists_within(self):
        self.assertEqual(self.embedded("SELECT x, {value}, y"), "SELECT x, scale_id, level, points, comment, y")

    def test_each_column_of_a_list_has_the_name_of_the_table_before_it(self):
        self.assertEqual(self.embedded("(old_1.{value}) = (n.{score})"),
                         "(old_1.scale_id, old_1.level, old_1.points, old_1.comment) = (n.level, n.points, n.comment)")

    def test_a_list_that_does_not_exist_ends_the_build(self):
        done = self.embed("SELECT {values}")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("values.columns", done.stderr)


if __name__ == "__main__":
    unittest.main()
