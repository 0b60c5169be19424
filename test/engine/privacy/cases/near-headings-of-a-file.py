# file: people.csv = "full_name,email,age\nA B,a@b.hk,40\n"
import csv

with open("people.csv", newline="") as source, open("kept.csv", "w", newline="") as target:
    reader = csv.reader(source)
    headers = next(reader)
    rows = [[str(len(cell)) for cell in row] for row in reader]
    writer = csv.writer(target)
    writer.writerow(headers)
    print(len(rows))
