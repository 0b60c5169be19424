import folium
import pandas as pd

cases = pd.read_csv("cases.csv")[["patient_name", "home_address", "lat", "lon", "onset"]]
city = folium.Map(location=[22.3, 114.2])
for row in cases.itertuples():
    folium.Marker([row.lat, row.lon], popup=f"{row.patient_name}, {row.home_address}").add_to(city)  # expect: PRV003
    folium.CircleMarker([row.lat, row.lon], popup=f"since {row.onset}").add_to(city)
