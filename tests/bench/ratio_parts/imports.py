"""Loading an export, beside a plain \\copy of the same file into an unlogged table of texts without an index."""

import csv
import os

from measuring import alternate, show


def columns_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return ", ".join(f"{name} text" for name in next(csv.reader(file)))


def shifted(path, target):
    """The same export of other candidates: what a store has that is no longer empty."""
    if os.path.exists(target):
        return target
    with open(path, newline="", encoding="utf-8") as source, open(target, "w", newline="", encoding="utf-8") as out:
        rows, writer = csv.reader(source), csv.writer(out)
        writer.writerow(next(rows))
        writer.writerows(["B" + row[0], *row[1:]] for row in rows)
    return target


def measure(server, path, runs):
    other = shifted(path, path.replace("scores.csv", "others.csv"))
    assay, columns = server.assay, columns_of(path)

    def copy():
        server.ask(f"DROP TABLE IF EXISTS raw; CREATE UNLOGGED TABLE raw ({columns})")
        return server.run([server.psql, "-X", "-q", server.conninfo, "-c", f"\\copy raw from '{path}' with (format csv, header)"])

    def migrated(name):
        database = server.new_database(name)
        server.run([assay, "imports", "-d", database])
        return database

    def first():
        return server.run([assay, "ingest", path, "-q", "-d", migrated("first")])

    def second():
        database = migrated("second")
        server.run([assay, "ingest", other, "-q", "-d", database])
        return server.run([assay, "ingest", path, "-q", "-d", database])

    def again():
        return server.run([assay, "ingest", path, "-q", "-d", server.database("first")])

    def inspect():
        return server.run([assay, "inspect", path])

    costs = alternate({"copy": copy, "first": first, "second": second, "again": again, "inspect": inspect}, runs)
    yardstick = costs["copy"]
    show("plain \\copy", yardstick, yardstick)
    return all([show("ingest, empty store", costs["first"], yardstick, 4, 3),
                show("ingest, store with data", costs["second"], yardstick, 7, 6),
                show("ingest, the same file again", costs["again"], yardstick, 0.1, 0.05),
                show("inspect", costs["inspect"], yardstick, 1.0, 0.8)])
