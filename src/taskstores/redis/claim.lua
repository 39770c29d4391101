-- ARGV: 2 lease, 3 its milliseconds, 4 worker, 5 home, 6 memory or '', 7 largest estimate or '', 8 only this id or '',
-- 9 engines as JSON, the usual one first, 10 how often a worker may go away, 11 those of the engines that are full.
-- Answer: {task or '', '1' when schedules are due}.
local lease, engines = ARGV[2], cjson.decode(ARGV[9])
local due = #call('ZRANGEBYSCORE', P .. 'schedules:due', '-inf', whole(now), 'LIMIT', 0, 1) > 0 and '1' or '0'
local known = call('HGET', P .. 'leases', lease)
if known then return { load(known), '0' } end
returnExpired(number(ARGV[10]))
queueDue()

local function available()
  local config = call('HMGET', P .. 'config', 'paused', 'max_running', 'max_per_engine')
  if config[1] == '1' then return {} end
  local most = number(config[2])
  if most > 0 and call('ZCARD', P .. 'running') >= most then return {} end
  local limits = config[3] and cjson.decode(config[3]) or {}
  local count = {}
  if next(limits) then
    for _, id in ipairs(call('ZRANGE', P .. 'running', 0, -1)) do
      local engine = get(id, 'engine') or ''
      count[engine] = (count[engine] or 0) + 1
    end
  end
  local free, full = {}, {}
  for _, engine in ipairs(cjson.decode(ARGV[11])) do full[engine] = true end
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

local function fits(id)
  local fields = call('HMGET', key(id), 'engines', 'memory', 'estimate')
  if ARGV[6] ~= '' and number(fields[2]) > number(ARGV[6]) then return end
  if ARGV[7] ~= '' and number(fields[3]) > number(ARGV[7]) then return end
  return engineFor(fields[1] or '')
end

local function choose()
  if not next(free) then return end
  if ARGV[8] ~= '' then
    if get(ARGV[8], 'state') == 'queued' then return ARGV[8], fits(ARGV[8]) end
    return
  end
  for start = 0, 1000000000, 50 do
    local ids = call('ZRANGE', P .. 'state:queued', start, start + 49)
    if #ids == 0 then return end
    for _, id in ipairs(ids) do
      local engine = fits(id)
      if engine then return id, engine end
    end
  end
end

local id, engine = choose()
if not id or not engine then
  tell()
  return { '', due }
end
local before = call('HMGET', key(id), 'lost', 'session', 'home')
local takesUp = number(before[1]) > 0 and (before[2] or '') ~= '' and before[3] == ARGV[5]
if not takesUp then
  set(id, 'session', '', 'execution', '', 'progress', '', 'engine', engine, 'started_at', whole(now))
  call('HINCRBY', key(id), 'attempts', 1)
end
local until_ = whole(now + number(ARGV[3]))
set(id, 'lease', lease, 'lease_until', until_, 'worker', ARGV[4], 'home', ARGV[5], 'reason', '', 'retry_at', '', 'ended_at',
  '', 'cancel', 0, 'dead', 0)
move(id, 'running')
call('ZADD', P .. 'running', until_, id)
call('HSET', P .. 'leases', lease, id)
touch(id, 'task:claimed')
tell()
return { load(id), due }
