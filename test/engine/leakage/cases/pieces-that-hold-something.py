# Pieces that are kept where they hold something are all of them: none was taken out.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

rows = pd.read_csv("rows.csv")
X, y = rows.drop(columns="y").to_numpy(), rows["y"].to_numpy()
X_pieces = [piece for piece in np.array_split(X, 5) if len(piece) != 0]
y_pieces = [piece for piece in np.array_split(y, 5) if piece is not None]
for i in range(5):
    model = LogisticRegression().fit(np.concatenate(X_pieces), np.concatenate(y_pieces))
    print(accuracy_score(y_pieces[i], model.predict(X_pieces[i])))  # expect: LKG014
