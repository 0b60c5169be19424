from insightface.app import FaceAnalysis

app = FaceAnalysis(name="buffalo_l")
app.prepare(ctx_id=0)
vectors = [face.normed_embedding for face in app.get(image)]
