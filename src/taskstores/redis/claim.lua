-- SPDX-License-Identifier: GPL-3.0-or-later
-- Arguments: 1 lease, 2 request, 3 where to go on in the queue or ''. A request is, with the character 31 between: the
-- lease's milliseconds, worker, home, memory or '', largest estimate or '', only this id or '', engines with line
-- breaks between, the usual one first, how often a worker may go away, those of the engines that are full. Answer:
-- {task or '', '1' when schedules are due, where to go on when the end of the queue was not reached or ''}.

-- What the claims of this script have read and done.
local config, isLimited, running, runningOn
local requests = {}
local held, claimed, taken, count = {}, {}, {}, 0 -- lease → task, before this script and by it, and the tasks
local wishes, queue, first, asked = {}, {}, 1, 1

local function lines(text)
  local list = {}
  for line in string.gmatch(text, '[^\n]+') do list[#list + 1] = line end
  return list
end

-- How many run on @p engine.
local function countOn(engine)
  if not runningOn then
    runningOn = {}
    local all = call('HVALS', P .. 'leases')
    readAhead(all)
    for _, id in ipairs(all) do
      local on = get(id, ENGINE)
      runningOn[on] = (runningOn[on] or 0) + 1
    end
    for _, id in pairs(claimed) do -- not written yet
      local on = get(id, ENGINE)
      runningOn[on] = (runningOn[on] or 0) + 1
    end
  end
  return runningOn[engine] or 0
end

-- Those of a worker ask for the same again and again.
local function requestFrom(text)
  local known = requests[text]
  if known then return known end
  local words = { match(text, '^' .. string.rep('([^\31]*)\31', 8) .. '([^\31]*)$') }
  known = { worker = words[2], home = words[3], memory = tonumber(words[4]),
    estimate = tonumber(words[5]), only = words[6], engines = lines(words[7]), most = number(words[8]),
    full = lines(words[9]), until_ = whole(now + number(words[1])) }
  requests[text] = known
  return known
end

-- The engines that may take a task now.
local function findFree(request)
  if not config then
    config = call('HMGET', P .. 'config', 'paused', 'max_running', 'max_per_engine')
    isLimited = config[1] == '1' or number(config[2]) > 0 or (config[3] or '{}') ~= '{}'
  end
  if request.free and not isLimited then return request.free end
  local paused, most, limits = config[1], number(config[2]), config[3] or '{}'
  if paused == '1' then return {} end
  if most > 0 then
    running = running or call('HLEN', P .. 'leases')
    if running + count >= most then return {} end
  end
  limits = cjson.decode(limits)
  local free = {}
  for _, engine in ipairs(request.engines) do
    local limit = limits[engine] or 0
    free[engine] = limit <= 0 or countOn(engine) < limit or nil
  end
  for _, engine in ipairs(request.full) do free[engine] = nil end -- its worker will ask again
  request.free = free
  return free
end

-- The engine on which a worker takes the task; nothing: it does not.
local function engineFor(id, request, free)
  local text = wishes[id] or get(id, 'definition')
  local wanted, usual = match(text, '^[^\n]*'), request.engines[1]
  if request.memory or request.estimate then
    local memory, estimate = match(text, '^[^\n]*\n([^\n]*)\n([^\n]*)\n')
    if request.memory and number(memory) > request.memory then return end
    if request.estimate and number(estimate) > request.estimate then return end
  end
  if wanted == '' then return free[usual] and usual end
  for engine in string.gmatch(wanted, '[^|]+') do
    if free[engine] then return engine end
  end
end

-- The queue as it was when the script began, page by page. Mostly the first ones fit, one for each move, and then the
-- whole of them is needed.
local PAGE = 64
local function waiting(at)
  local id = queue[at]
  if id == nil then
    local isFirst = at <= asked
    local from, size = 1, asked
    if not isFirst then from, size = at - (at - asked - 1) % PAGE, PAGE end
    local ids = call('ZRANGE', P .. 'state:queued', from - 1, from + size - 2)
    for i = 1, size do queue[from + i - 1] = ids[i] or false end
    if isFirst then readAhead(ids) end
    local texts = isFirst and readMore(ids, 'definition') or values('definition', ids)
    for i, text in ipairs(texts) do wishes[ids[i]] = text or '' end
    id = queue[at]
  end
  return id
end

-- The server does nothing else meanwhile, so a long queue in which nothing fits is gone through by several scripts.
local MOST = 5000
local function choose(request, from)
  local free = findFree(request)
  if not next(free) then return end
  local only = request.only
  if only ~= '' then
    if get(only, STATE) == 'queued' then return only, engineFor(only, request, free) end
    return
  end
  local at = first
  if from ~= '' then at = call('ZCOUNT', P .. 'state:queued', '-inf', from) + 1 end
  for place = at, at + MOST do
    local id = waiting(place)
    if not id then return end
    if taken[id] then
      if place == first then first = place + 1 end
    elseif place == at + MOST then
      return nil, nil, call('ZSCORE', P .. 'state:queued', waiting(place - 1))
    else
      local engine = engineFor(id, request, free)
      if engine and record(id).fields[STATE] == 'queued' then return id, engine end
    end
  end
end

local function take(id, engine, lease, request)
  local known = record(id)
  local fields = known.fields
  local takesUp = number(fields[LOST]) > 0 and fields[SESSION] ~= '' and fields[HOME] == request.home
  if not takesUp then
    if fields[PARTS] ~= '' then set(id, 'progress', '') end
    fields[SESSION], fields[EXECUTION] = '', ''
    fields[ENGINE], fields[STARTED_AT] = engine, NOW
    fields[ATTEMPTS] = fields[ATTEMPTS] == '' and '1' or whole(number(fields[ATTEMPTS]) + 1)
  end
  fields[STATE], fields[LEASE], fields[LEASE_UNTIL] = 'running', lease, request.until_
  fields[WORKER], fields[HOME] = request.worker, request.home
  fields[REASON], fields[RETRY_AT], fields[ENDED_AT], fields[CANCEL], fields[DEAD] = '', '', '', '', ''
  fields[CLOSED] = ''
  touch(id, 'task:claimed')
  claimed[lease], taken[id], count = id, true, count + 1
  if runningOn then
    engine = fields[ENGINE]
    runningOn[engine] = (runningOn[engine] or 0) + 1
  end
end

prepare = function(moves)
  local leases = {}
  for i, at in ipairs(moves) do leases[i] = ARGV[at + 1] end
  for i, id in ipairs(call('HMGET', P .. 'leases', unpack(leases))) do held[leases[i]] = id end
  asked = #moves
end

local function perform(at, last)
  local lease, request = ARGV[at + 1], requestFrom(ARGV[at + 2])
  local mine = claimed[lease] or held[lease]
  -- Not when it has just expired.
  if mine and get(mine, LEASE) == lease then return { load(mine), '0', '' } end
  local due = tick(request.most) and '1' or '0'
  local id, engine, goOn = choose(request, ARGV[at + 3])
  if not id or not engine then return { '', due, goOn or '' } end
  take(id, engine, lease, request)
  return { load(id), due, '' }
end
