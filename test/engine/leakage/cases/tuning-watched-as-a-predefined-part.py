import pandas as pd
import torch
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from skorch import NeuralNetClassifier
from skorch.callbacks import EarlyStopping
from skorch.dataset import Dataset
from skorch.helper import predefined_split

df = pd.read_csv("pumps.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="fault").values, df["fault"].values)
net = NeuralNetClassifier(
    torch.nn.Linear(3, 2),
    train_split=predefined_split(Dataset(X_test, y_test)),
    callbacks=[EarlyStopping()],
)
net.fit(X_train, y_train)  # expect: LKG012 "is stopped or chosen"
print(accuracy_score(y_test, net.predict(X_test)))
