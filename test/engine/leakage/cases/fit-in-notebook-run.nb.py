# %%
# A notebook that is run leaves its names behind, scaled as they are.
# file: lib/prepare.ipynb = "{\"cells\": [{\"cell_type\": \"code\", \"execution_count\": 1, \"metadata\": {}, \"outputs\": [], \"source\": \"import pandas as pd\\nfrom sklearn.preprocessing import MinMaxScaler\\nrows = pd.read_csv('meters.csv')\"}, {\"cell_type\": \"code\", \"execution_count\": 2, \"metadata\": {}, \"outputs\": [], \"source\": \"X = MinMaxScaler().fit_transform(rows[['flow', 'heat']])\\ny = rows['broken']\"}], \"metadata\": {\"language_info\": {\"name\": \"python\"}}, \"nbformat\": 4, \"nbformat_minor\": 4}"
# expect-next: LKG001 "`MinMaxScaler` in `prepare`"
%run lib/prepare.ipynb

# %%
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
