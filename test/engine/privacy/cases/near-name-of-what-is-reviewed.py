import pandas as pd

reviews = pd.read_csv("reviews.csv").drop(columns=["username", "user_email", "profile_url"])
reviews["words"] = reviews["review_text"].str.split().str.len()
reviews.groupby("name")[["stars", "words"]].mean().to_csv("by_product.csv")
