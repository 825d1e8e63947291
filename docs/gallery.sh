#!/usr/bin/env bash
# Draws the pictures of docs/gallery.md, and the page itself, with the program that ./mvnw package leaves: each surface, each view and
# part, an animation. The same Java gives the same pictures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${1:-target/optiscope/bin/optiscope}
folder=docs/gallery
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rate() { awk -v width="$1" -v parts="$2" 'BEGIN { printf "%.4g", width / parts }'; }
# Paths that can be told apart: rates in proportion to how wide the surface is.
# Arguments: the surface's id, the width of its domain.
experiment() {
    cat <<EOF
{ "surface": "$1", "steps": 200, "runs": [
  { "optimizer": "adam", "learningRate": $(rate "$2" 60) },
  { "optimizer": "rmsprop", "learningRate": $(rate "$2" 200) },
  { "optimizer": "adagrad", "learningRate": $(rate "$2" 15) } ] }
EOF
}

draw() { "$program" render "$1" --out "$folder/$2" --force "${@:3}"; }

mkdir -p "$folder"
{
    printf '# Gallery\n\nDrawn by `docs/gallery.sh`, which has the experiments, with `optiscope render`.\n'
    printf '\n## Views and parts\n\n'
    opening=$folder/opening.json
    draw "$opening" overlay.png --size 800x500 --at 250
    draw "$opening" side-by-side.png --size 800x500 --at 250 --view side-by-side --theme dark --with title,cards
    draw "$opening" curves.png --size 800x300 --at 250 --show curves
    draw "$opening" equation.png --size 800x240 --at 250 --show equation
    draw "$opening" opening.gif --size 640x400 --seconds 8 --fps 12
    for part in overlay side-by-side curves equation; do
        printf '![%s](gallery/%s.png)\n\n' "${part^}" "$part"
    done
    printf '![As it moves](gallery/opening.gif)\n'
    printf '\n## Surfaces\n\nAdam (blue, solid), RMSprop (orange, dashed) and Adagrad (green, dotted) after 200 steps.\n\n'
    while read -r id width; do
        experiment "$id" "$width" >"$scratch/$id.json"
        draw "$scratch/$id.json" "surface-$id.png" --size 400x280 --with title
        printf '![%s](gallery/surface-%s.png)\n' "$id" "$id"
    done <<EOF
rosenbrock 4
beale 9
ravine 20
sphere 10
booth 20
matyas 20
mccormick 6
ackley 10
branin 15
goldstein-price 4
griewank 20
himmelblau 10
eggholder 1024
levy-13 10
rastrigin 10
schwefel 1000
six-hump-camel 4
styblinski-tang 10
three-hump-camel 5
two-basins 8
easom 6
monkey-saddle 4
plateau 6
saddle 4
bukin-6 10
EOF
} >"$scratch/gallery.md"
mv "$scratch/gallery.md" docs/gallery.md
