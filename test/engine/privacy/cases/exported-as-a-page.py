import pandas as pd

df = pd.read_csv("students.csv")
page = df[["school", "math"]].to_html(index=False)
df.groupby("school")[["math"]].mean().to_html("means.html")
df[["student_name", "email", "math"]].to_html("students.html")  # expect: PRV004 "students.html"
df[["student_name", "email", "math"]].to_markdown(buf="students.md")  # expect: PRV004
text = df[["student_name", "math"]].to_latex(buf=None)
