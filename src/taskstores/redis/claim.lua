-- SPDX-License-Identifier: GPL-3.0-or-later
-- ARGV: 2 lease, 3 its milliseconds, 4 worker, 5 home, 6 memory or '', 7 largest estimate or '', 8 only this id or '',
-- 9 engines with line breaks between, the usual one first, 10 how often a worker may go away, 11 those of the engines
-- that are full. Answer: {task or '', '1' when schedules are due}.
local lease, engines = ARGV[2], {}
for engine in string.gmatch(ARGV[9], '[^\n]+') do engines[#engines + 1] = engine end
local running = call('HGET', P .. 'leases', lease)
if running then return { load(running), '0' } end
local due = tick(number(ARGV[10])) and '1' or '0'
-- It stays the same for all claims of one script.
config = config or call('HMGET', P .. 'config', 'paused', 'max_running', 'max_per_engine')

local function engineOf(id)
  if records[id] then return get(id, 'engine') or '' end
  return call('HGET', key(id), 'engine') or ''
end

local function available()
  if config[1] == '1' then return {} end
  local most = number(config[2])
  if most > 0 and call('HLEN', P .. 'leases') >= most then return {} end
  local limits = config[3] and cjson.decode(config[3]) or {}
  local count = {}
  if next(limits) then
    for _, id in ipairs(call('HVALS', P .. 'leases')) do
      local engine = engineOf(id)
      count[engine] = (count[engine] or 0) + 1
    end
  end
  local free, full = {}, {}
  for engine in string.gmatch(ARGV[11], '[^\n]+') do full[engine] = true end
  for _, engine in ipairs(engines) do
    if full[engine] then
      -- its worker will ask again
    elseif not limits[engine] or limits[engine] <= 0 or (count[engine] or 0) < limits[engine] then free[engine] = true end
  end
  return free
end
local free = available()

local function engineFor(wanted)
  if wanted == '' then return free[engines[1]] and engines[1] end
  for engine in string.gmatch(wanted, '[^|]+') do
    if free[engine] then return engine end
  end
end

local function fits(wanted, memory, estimate)
  if ARGV[6] ~= '' and number(memory) > number(ARGV[6]) then return end
  if ARGV[7] ~= '' and number(estimate) > number(ARGV[7]) then return end
  return engineFor(wanted or '')
end

local function fitsWhole(id) return fits(get(id, 'engines'), get(id, 'memory'), get(id, 'estimate')) end

local function choose()
  if not next(free) then return end
  if ARGV[8] ~= '' then
    if get(ARGV[8], 'state') == 'queued' then return ARGV[8], fitsWhole(ARGV[8]) end
    return
  end
  -- Mostly the first one fits, and then all of it is needed.
  local first = call('ZRANGE', P .. 'state:queued', 0, 0)[1]
  if not first then return end
  local engine = fitsWhole(first)
  if engine then return first, engine end
  for start = 1, 1000000000, 50 do
    local ids = call('ZRANGE', P .. 'state:queued', start, start + 49)
    if #ids == 0 then return end
    for _, id in ipairs(ids) do
      local fields = call('HMGET', key(id), 'engines', 'memory', 'estimate')
      engine = fits(fields[1], fields[2], fields[3])
      if engine then return id, engine end
    end
  end
end

local id, engine = choose()
if not id or not engine then return { '', due } end
local takesUp = number(get(id, 'lost')) > 0 and (get(id, 'session') or '') ~= '' and get(id, 'home') == ARGV[5]
if not takesUp then
  set(id, 'session', '', 'execution', '', 'progress', '', 'engine', engine, 'started_at', now, 'attempts',
    number(get(id, 'attempts')) + 1)
end
set(id, 'state', 'running', 'lease', lease, 'lease_until', now + number(ARGV[3]), 'worker', ARGV[4], 'home', ARGV[5],
  'reason', '', 'retry_at', '', 'ended_at', '', 'cancel', '', 'dead', '')
touch(id, 'task:claimed')
return { load(id), due }
