"""Makes the small data files whose headers the evidence tests read: test/engine/evidence/fixtures/headers.

    pip install pandas pyarrow openpyxl && python scripts/make-data-fixtures.py
"""

import gzip
import io
import sqlite3
import sys
import zipfile
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

OUT = Path(__file__).parent.parent / "test/engine/evidence/fixtures/headers"
people = pd.DataFrame({"id": [1, 2, 3], "sex": ["F", "M", "F"], "年龄": [30, 41, 52], "home address": ["a", "b", "c"]})


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    people.to_parquet(OUT / "plain.parquet", index=False)
    people.rename(index=lambda i: f"row {i}").to_parquet(OUT / "index.parquet")
    nested = pa.table({
        "id": [1],
        "address": pa.array([{"street": "x", "geo": {"lat": 1.0, "lon": 2.0}}]),
        "tags": pa.array([["a"]]),
        "scores": pa.array([[("a", 1)]], type=pa.map_(pa.string(), pa.int64())),
        "age": [3],
    })
    pq.write_table(nested, OUT / "nested.parquet", compression="gzip")
    table = pa.Table.from_pandas(people, preserve_index=False)
    feather.write_feather(table, OUT / "plain.feather", compression="lz4")
    feather.write_feather(pa.table({"id": [1], "sex": ["F"]}), OUT / "version1.feather", version=1)
    with pa.OSFile(str(OUT / "file.arrow"), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    with pa.OSFile(str(OUT / "stream.arrow"), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    people.to_excel(OUT / "plain.xlsx", index=False)
    make_workbook()
    make_sqlite()
    np.save(OUT / "structured.npy", np.array([(1, 2.0, [1, 2])], dtype=[("id", "<i4"), ("age", "<f8"), ("pair", "<i4", (2,))]))
    np.save(OUT / "plain.npy", np.zeros((2, 2)))
    np.savez_compressed(OUT / "structured.npz", np.array([(1, "F")], dtype=[("id", "<i4"), ("sex", "<U1")]))
    with gzip.GzipFile(OUT / "plain.csv.gz", "wb", mtime=0) as file:
        file.write(people.to_csv(index=False).encode())
    with zipfile.ZipFile(OUT / "plain.csv.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("plain.csv"), people.to_csv(index=False))
    people.to_json(OUT / "records.json", orient="records")
    people.to_json(OUT / "columns.json")
    people.to_json(OUT / "split.json", orient="split")
    people.to_json(OUT / "table.json", orient="table", index=False)
    people.to_json(OUT / "lines.jsonl", orient="records", lines=True)
    people.to_csv(OUT / "utf16.csv", index=False, encoding="utf-16")
    people.to_csv(OUT / "gb18030.csv", index=False, encoding="gb18030")
    for path in sorted(OUT.iterdir()):
        assert path.stat().st_size < 20_000, path
        print(f"{path.stat().st_size:6} {path.name}", file=sys.stderr)


def make_workbook() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "first <one> & only"
    sheet["B2"], sheet["C2"], sheet["E2"] = "id & name", "<sex>", "age"
    sheet["B3"], sheet["C3"], sheet["E3"] = 1, "F", 30
    book.create_sheet("second").append(["x", "y"])
    book.save(OUT / "placed.xlsx")


def make_sqlite() -> None:
    for name in ["people.sqlite", "many.db", "wide.db"]:
        (OUT / name).unlink(missing_ok=True)
    with sqlite3.connect(OUT / "people.sqlite") as base:
        base.execute("PRAGMA page_size = 512")
        base.execute(
            'CREATE TABLE people (id INTEGER PRIMARY KEY, -- a comment, with a comma\n"home, address" TEXT DEFAULT \'x, y\','
            " [sex] TEXT CHECK (sex IN ('F', 'M')), `年龄` INT, CONSTRAINT c UNIQUE (id, sex))"
        )
        base.execute("CREATE INDEX by_sex ON people (sex)")
        base.execute("CREATE VIEW women AS SELECT * FROM people WHERE sex = 'F'")
    with sqlite3.connect(OUT / "many.db") as base:
        base.execute("PRAGMA page_size = 512")
        for i in range(12):
            base.execute(f"CREATE TABLE t{i} (a{i} INT, {', '.join(f'column_{j} TEXT' for j in range(8))})")
    with sqlite3.connect(OUT / "wide.db") as base:
        base.execute("PRAGMA page_size = 512")
        base.execute("PRAGMA encoding = 'UTF-16le'")
        base.execute(f"CREATE TABLE wide ({', '.join(f'a_column_with_a_long_name_{j} TEXT' for j in range(60))})")


if __name__ == "__main__":
    main()
