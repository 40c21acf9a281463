# One image for migrate, api and worker; docker-compose.yml says which one runs.

FROM node:20.20-bookworm-slim AS build
WORKDIR /prikaz
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:20.20-bookworm-slim AS production-packages
WORKDIR /prikaz
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20.20-bookworm-slim
# Temporal's core checks the certificates of the server with the system's list.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /prikaz
ENV NODE_ENV=production
# As npm start does: see nodeFlags in apps/cli/start/node-program.ts.
ENV NODE_OPTIONS=--max-semi-space-size=32
COPY --from=production-packages /prikaz/node_modules node_modules
COPY --from=build /prikaz/dist dist
COPY package.json ./
RUN mkdir -p /data /handover && chown node:node /data /handover
USER node
VOLUME /data
