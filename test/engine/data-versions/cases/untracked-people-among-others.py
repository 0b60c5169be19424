# Where one file of a folder tells who somebody is, git is no place for them.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: data/stays.csv = "stay,dose\n1,2\n"
# file: data/guests.csv = "stay,full_name,email,dose\n1,Ann Lee,ann@lee.org,2\n"
# file: data/rooms.csv = "stay,room\n1,2\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

stays = pd.read_csv("data/stays.csv")  # expect: DVL001 "Track it with DVC, or"
guests = pd.read_csv("data/guests.csv")
rooms = pd.read_csv("data/rooms.csv")
rows = stays.merge(guests, on="stay").merge(rooms, on="stay")
model = LogisticRegression().fit(rows[["dose", "room"]], rows["dose_x"])
