# Made up after the training rows alone.
import pandas as pd
from ctgan import CTGAN
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

patients = pd.read_csv("patients.csv")
learn, held = train_test_split(patients, test_size=0.2, random_state=0)
gan = CTGAN(epochs=10)
gan.fit(learn, ["sex"])
more = pd.concat([learn, gan.sample(500)])
model = RandomForestClassifier().fit(more.drop(columns="ill"), more["ill"])
print(model.score(held.drop(columns="ill"), held["ill"]))
