import polars as pl

# file: members.csv = "full_name,email,mobile_no,age\nA,a@b.c,1,2\n"
members = pl.read_csv("members.csv")
members.drop("full_name", "email", "mobile_no").write_csv("ages.csv")
one = members.row(0, named=True)
print(members["age"].mean())
