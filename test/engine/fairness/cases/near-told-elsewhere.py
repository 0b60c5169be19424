# file: trainer.py = "import pandas as pd\nfrom sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import train_test_split\n\ndef train(path):\n    loans = pd.read_csv('loan_data.csv')\n    X_train, X_test, y_train, y_test = train_test_split(loans[['sex', 'income']], loans['approved'], random_state=1)\n    return LogisticRegression().fit(X_train, y_train).score(X_test, y_test)\n"
from trainer import train

print(train("loan_data.csv"))
