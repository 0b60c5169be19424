import pandas as pd
import torch
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from skorch import NeuralNetClassifier
from skorch.callbacks import EarlyStopping
from skorch.dataset import Dataset
from skorch.helper import predefined_split

df = pd.read_csv("pumps.csv")
X_rest, X_test, y_rest, y_test = train_test_split(df.drop(columns="fault").values, df["fault"].values)
X_train, X_val, y_train, y_val = train_test_split(X_rest, y_rest)
net = NeuralNetClassifier(
    torch.nn.Linear(3, 2),
    train_split=predefined_split(Dataset(X_val, y_val)),
    callbacks=[EarlyStopping()],
)
net.fit(X_train, y_train)
print(accuracy_score(y_test, net.predict(X_test)))
