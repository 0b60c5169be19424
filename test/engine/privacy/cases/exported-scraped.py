import csv

import pandas as pd
from bs4 import BeautifulSoup

people = []
soup = BeautifulSoup(open("page.html").read(), "html.parser")
for card in soup.select(".person"):
    people.append({"full_name": card.h2.text, "email": card.a["href"], "town": card.p.text})
pd.DataFrame(people).to_csv("people.csv")  # expect: PRV004 "`full_name` and `email`"
pd.DataFrame({"full_name": ["A B"], "email": ["a@b.c"]}).to_csv("form.csv")
with open("profiles.csv", "w") as file:
    writer = csv.DictWriter(file, fieldnames=["Name", "Headline"])
    for card in soup.select(".profile"):
        writer.writerow({"Name": card.h1.text, "Headline": card.h2.text})  # expect: PRV004 "`Name`"
products = [{"name": card.h3.text, "price": card.b.text} for card in soup.select(".product")]
pd.DataFrame(products).to_csv("products.csv")
