# An own function of that name asks no model.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "recipes.csv\n"
# file: recipes.csv = "title,text\na,b\n"
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

recipes = pd.read_csv("recipes.csv")  # expect: DVL001
words = TfidfVectorizer().fit(recipes["text"])
known = words.transform(recipes["text"])


def predict(text):
    return recipes["title"][(known @ words.transform([text]).T).argmax()]


print(predict("soup"))
