// Draws land and the points of nations in the Equal Earth projection, and writes what the portal carries.
// Run it again only to change the drawing: see README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth } from "d3-geo";
import { feature } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

const WIDTH = 720;
const [PLACES, OUT = "../main/resources/map"] = process.argv.slice(2);
const REFERENCE = "../../../partner-service/src/main/resources/reference/";
const SOUTHERNMOST = -57;
// Triangles smaller than this (in square degrees) go, and islands smaller than it altogether.
const DETAIL = 0.5;

// Capitals that the data set lacks or has as they once were: longitude and latitude to a tenth of a degree.
const BY_HAND = {
  BI: [29.9, -3.4],
  CL: [-70.7, -33.4],
  CN: [116.4, 39.9],
  JP: [139.7, 35.7],
  LK: [79.9, 6.9],
  MX: [-99.1, 19.4],
  MY: [101.7, 3.1],
  NL: [4.9, 52.4],
  PH: [121, 14.6],
  SZ: [31.1, -26.3],
  TZ: [35.7, -6.2],
  US: [-77, 38.9],
  ZA: [28.2, -25.7],
};
// Where the capital itself is in dispute, the middle takes no side.
const MIDDLE_INSTEAD = ["IL", "PS"];

const projection = geoEqualEarth().rotate([-11, 0]).precision(0.5);
const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/land-50m.json"), "utf8"));
const weighed = presimplify(world);
const simple = simplify(filter(weighed, filterWeight(weighed, DETAIL)), DETAIL);
const land = feature(simple, simple.objects.land);
const inhabited = polygonsOf(land).filter(([ring]) => ring.some(([, latitude]) => latitude > SOUTHERNMOST));
fit(inhabited);
writeFileSync(`${OUT}/land.txt`, `${inhabited.flatMap((polygon) => polygon.map(path)).join("")}\n`);
writeFileSync(`${OUT}/nations.csv`, `code,x,y,of\n${points()}`);

function polygonsOf(collection) {
  return collection.features
    .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates));
}

/** Scales the projection so that the land fills the width and starts at the top. */
function fit(polygons) {
  projection.fitSize([WIDTH, WIDTH], { type: "MultiPolygon", coordinates: polygons });
  const tops = polygons.flat(2).map((position) => projection(position)[1]);
  const [x, y] = projection.translate();
  projection.translate([x, y - Math.min(...tops) + 2]);
}

/** Whole numbers, each relative to the last point: short, and exact enough for a mark of a few pixels. */
function path(ring) {
  const corners = ring.slice(0, -1).map((position) => projection(position).map(Math.round));
  let [x, y] = corners[0];
  let steps = "";
  let drawn = 0;
  for (const [nextX, nextY] of corners.slice(1)) {
    if (nextX !== x || nextY !== y) {
      steps += `${signed(nextX - x, steps)}${signed(nextY - y, " ")}`;
      [x, y] = [nextX, nextY];
      drawn += 1;
    }
  }
  return drawn < 2 ? "" : `M${corners[0].join(" ")}l${steps}z`;
}

/** A number after another one: the minus sign separates as well as a blank does. */
function signed(number, before) {
  return number < 0 || before === "" ? `${number}` : ` ${number}`;
}

/** The capital of each nation; where there is none in the source, the middle of its largest cluster of land. */
function points() {
  const capitals = new Map(
    JSON.parse(readFileSync(PLACES, "utf8"))
      .features.filter(({ properties }) => properties.featurecla === "Admin-0 capital")
      .map(({ properties, geometry }) => [properties.iso_a2, geometry.coordinates])
      .concat(Object.entries(BY_HAND))
      .filter(([code]) => !MIDDLE_INSTEAD.includes(code)),
  );
  const middles = middlesOfBoxes();
  const rows = readFileSync(`${REFERENCE}nations.csv`, "utf8").trim().split("\n").slice(1);
  return rows
    .map((row) => row.slice(0, 2))
    .flatMap((code) => {
      const place = capitals.get(code) ?? middles.get(code);
      const of = capitals.has(code) ? "capital" : "middle";
      return place === undefined || place[1] < SOUTHERNMOST ? [] : [`${code},${projection(place).map(Math.round).join(",")},${of}\n`];
    })
    .join("");
}

function middlesOfBoxes() {
  const largest = new Map();
  for (const row of readFileSync(`${REFERENCE}nation-boxes.csv`, "utf8").trim().split("\n").slice(1)) {
    const [code, west, south, east, north] = row.split(",").map((cell, at) => (at === 0 ? cell : Number(cell)));
    const area = (east - west) * (north - south);
    if (area >= (largest.get(code)?.area ?? 0)) {
      largest.set(code, { area, middle: [(west + east) / 2, (south + north) / 2] });
    }
  }
  return new Map([...largest].map(([code, { middle }]) => [code, middle]));
}
