# A method of another class is called alike in a loop: the model is made of one setting.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

flowers = pd.read_csv("flowers.csv")
X_train, X_test, y_train, y_test = train_test_split(flowers[["length", "width"]], flowers["kind"], random_state=0)


class Study:
    def run(self, penalty):
        model = SVC(C=penalty).fit(X_train, y_train)
        return model.score(X_test, y_test)


class Greeting:
    def run(self, name):
        print(name)


for name in ["Ada", "Bo", "Cem", "Dora", "Eve"]:
    Greeting().run(name)
print(Study().run(3))
