import pandas as pd
import voyageai
from qdrant_client import QdrantClient
from qdrant_client.models import PointStruct

hosted = QdrantClient(url="https://abc.cloud.qdrant.io")
here = QdrantClient(path="./store")
beside = QdrantClient(url="http://qdrant:6333")
brief = QdrantClient(":memory:")
named = QdrantClient(host="qdrant", port=6333)
inner = QdrantClient(host="10.0.0.4")
candidates = pd.read_csv("candidates.csv")
vectors = voyageai.Client().embed(candidates["cv_text"].tolist(), model="voyage-3").embeddings  # expect: PRV005 "Voyage AI"
points = [
    PointStruct(id=place, vector=vector, payload={"name": row["candidate_name"]})
    for place, (vector, (_, row)) in enumerate(zip(vectors, candidates.iterrows()))
]
hosted.upsert("cv", points)  # expect: PRV005 "Qdrant"
here.upsert("cv", points)
beside.upsert("cv", points)
brief.upsert("cv", points)
named.upsert("cv", points)
inner.upsert("cv", points)
