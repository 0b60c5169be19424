import requests

weights = {"parcel": 2.5}
requests.post("http://parcels.shop.net/orders", json=weights)
