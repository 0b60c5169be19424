import polars as pl

pupils = pl.read_csv("pupils.csv").select("pupil_no", "surname", "forename", "mark", "file")
pupils.select(pl.exclude("file")).write_excel("board.xlsx")  # expect: PRV004 "`surname` and `forename`"
pupils.select(pl.all(), n=pl.len()).write_csv("all.csv")  # expect: PRV004 "`surname` and `forename`"
pupils.with_columns(pl.all().fill_null("")).write_parquet("filled.parquet")  # expect: PRV004 "`surname` and `forename`"
pupils.select(pl.exclude("surname", "forename")).write_csv("marks.csv")
pupils.select(pl.exclude(["surname", "forename"])).write_csv("again.csv")
pupils.select(pl.all().n_unique()).write_csv("counts.csv")
pupils.select(pl.exclude("^.*name$")).write_csv("pattern.csv")
