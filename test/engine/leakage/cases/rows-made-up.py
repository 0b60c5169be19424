# Rows that a network made up after all others, and rows that come as often as a column says.
import pandas as pd
from ctgan import CTGAN
from sdv.metadata import SingleTableMetadata
from sdv.single_table import GaussianCopulaSynthesizer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

patients = pd.read_csv("patients.csv")
gan = CTGAN(epochs=10)
gan.fit(patients, ["sex"])
more = pd.concat([patients, gan.sample(500)])  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(more.drop(columns="ill"), more["ill"], test_size=0.2)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))

readings = pd.read_csv("readings.csv")
metadata = SingleTableMetadata()
metadata.detect_from_dataframe(readings)
synthesizer = GaussianCopulaSynthesizer(metadata)
synthesizer.fit(readings)
both = pd.concat([readings, synthesizer.sample(num_rows=500)], ignore_index=True)  # expect: LKG003
A_train, A_test, b_train, b_test = train_test_split(both.drop(columns="fails"), both["fails"])
print(RandomForestClassifier().fit(A_train, b_train).score(A_test, b_test))

orders = pd.read_csv("orders.csv")
orders = orders.loc[orders.index.repeat(orders["pieces"])].reset_index(drop=True)  # expect: LKG003
O_train, O_test, p_train, p_test = train_test_split(orders.drop(columns="late"), orders["late"])
print(RandomForestClassifier().fit(O_train, p_train).score(O_test, p_test))
