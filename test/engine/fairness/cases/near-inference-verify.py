from deepface import DeepFace

result = DeepFace.verify(img1_path="id_card.jpg", img2_path="selfie.jpg", model_name="ArcFace")
print("same person:", result["verified"])
