import altair as alt
import folium
import pandas as pd
import plotly.express as px

clients = pd.read_csv("clients.csv", usecols=["client_name", "phone_number", "lat", "lon", "route", "meals"])
city = folium.Map([51.4, -2.6])
plain = folium.Map([51.4, -2.6])
for one in clients.itertuples():
    folium.Marker([one.lat, one.lon], popup=f"{one.client_name} {one.phone_number}").add_to(city)  # expect: PRV003
    folium.Marker([one.lat, one.lon], popup=f"{one.meals} meals").add_to(plain)
city.save("public/routes.html")  # expect: PRV004 "`client_name` and `phone_number`"
plain.save("public/plain.html")
figure = px.scatter_mapbox(clients, lat="lat", lon="lon", hover_name="client_name", hover_data=["meals"])
figure.update_layout(mapbox_style="open-street-map")
figure.write_html("public/hover.html")  # expect: PRV004 "`client_name`"
figure.write_image("public/hover.png")
px.bar(clients, x="route", y="meals").write_html("public/bars.html")
alt.Chart(clients).mark_circle().encode(x="lon", y="lat").save("public/chart.html")  # expect: PRV004 "`client_name`"
alt.Chart(clients).mark_circle().encode(x="lon", y="lat").save("public/chart.png")
alt.Chart(clients[["lat", "lon"]]).mark_circle().encode(x="lon", y="lat").save("public/dots.html")
