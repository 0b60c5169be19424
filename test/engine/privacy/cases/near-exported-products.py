import pandas as pd

shop = pd.read_csv("products.csv")
shop[["product_name", "brand", "price", "sku"]].to_csv("catalogue.csv")
cities = pd.read_csv("cities.csv")
cities[["city_name", "country", "population"]].to_json("cities.json")
