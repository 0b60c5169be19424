# file: out.csv = "a\n1\n"
import smart_open

with open("out.csv", "w") as file:
    file.write("a\n1\n")
with smart_open.open("gs://lake/out.csv", "wb") as file:
    file.write(b"a\n1\n")
