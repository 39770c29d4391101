-- ARGV[2]: [{id, fields: {…}, definition_key, dependencies: [[id, on], …]}, …]; ARGV[3]: ids of children.
-- ARGV[4]: '1': another definition under the same id is no conflict but the task that is there (schedules).
local tasks = cjson.decode(ARGV[2])
local children = cjson.decode(ARGV[3])
local fresh = {}

local function parentsOf(id)
  if fresh[id] then return fresh[id] end
  return call('HKEYS', P .. 'parents:' .. id)
end

for _, task in ipairs(tasks) do
  if call('EXISTS', key(task.id)) == 1 then
    if get(task.id, 'definition_key') ~= task.definition_key and ARGV[4] ~= '1' then
      return refuse('Conflict', 'exists:' .. task.id)
    end
    task.known = true
  else
    if fresh[task.id] then return refuse('Conflict', 'exists:' .. task.id) end
    local parents = {}
    for _, dependency in ipairs(task.dependencies) do parents[#parents + 1] = dependency[1] end
    fresh[task.id] = parents
  end
end
for _, task in ipairs(tasks) do
  for _, dependency in ipairs(task.dependencies) do
    if not fresh[dependency[1]] and call('EXISTS', key(dependency[1])) == 0 then
      return refuse('InvalidInput', 'dependency:' .. dependency[1])
    end
  end
end
for _, child in ipairs(children) do
  local state = get(child, 'state')
  if not state then return refuse('NotFound', child) end
  if state ~= 'pending' and state ~= 'queued' then return refuse('Conflict', 'child:' .. state .. ':' .. child) end
end

-- Loops: does anything a new task waits for wait for that task, or for one of its children?
for _, task in ipairs(tasks) do
  local targets = { [task.id] = true }
  for _, child in ipairs(children) do targets[child] = true end
  local seen, open = {}, {}
  for _, parent in ipairs(fresh[task.id] or {}) do open[#open + 1] = { parent, task.id .. ' → ' .. parent } end
  while #open > 0 do
    local at = table.remove(open)
    if targets[at[1]] then return refuse('Conflict', 'loop:' .. at[2]) end
    if not seen[at[1]] then
      seen[at[1]] = true
      for _, parent in ipairs(parentsOf(at[1])) do open[#open + 1] = { parent, at[2] .. ' → ' .. parent } end
    end
  end
end

for _, task in ipairs(tasks) do
  if not task.known then
    local sequence = call('INCR', P .. 'sequence')
    local flat = {}
    for field, value in pairs(task.fields) do
      flat[#flat + 1] = field
      flat[#flat + 1] = value
    end
    set(task.id, 'sequence', sequence, 'attempts', 0, 'lost', 0, 'cancel', 0, 'dead', 0, 'definition_key',
      task.definition_key, unpack(flat))
    call('ZADD', P .. 'all', sequence, task.id)
  end
end
for _, task in ipairs(tasks) do
  if not task.known then
    local never = nil
    local open = 0
    for _, dependency in ipairs(task.dependencies) do
      local before, on = dependency[1], dependency[2]
      local state = get(before, 'state')
      local isOpen = not (state and FINAL[state])
      call('HSET', P .. 'parents:' .. task.id, before, on .. (isOpen and ':1' or ':0'))
      call('HSET', P .. 'children:' .. before, task.id, on)
      if isOpen then
        open = open + 1
      elseif verdict(on, state) == 'never' then
        never = { before, state }
      end
    end
    set(task.id, 'open', open)
    if never then
      set(task.id, 'reason', after(never[1], never[2]))
      finish(task.id, 'cancelled')
    else
      place(task.id)
    end
    ended(task.id, 'task:added')
  end
end
for _, task in ipairs(tasks) do
  for _, child in ipairs(children) do
    if call('HEXISTS', P .. 'parents:' .. child, task.id) == 0 then
      local state = get(task.id, 'state')
      local isOpen = not FINAL[state]
      call('HSET', P .. 'parents:' .. child, task.id, 'success' .. (isOpen and ':1' or ':0'))
      call('HSET', P .. 'children:' .. task.id, child, 'success')
      local definition = cjson.decode(get(child, 'definition'))
      definition.dependencies = definition.dependencies or {}
      table.insert(definition.dependencies, { task = task.id, on = 'success' })
      set(child, 'definition', cjson.encode(definition))
      if isOpen then
        set(child, 'open', number(get(child, 'open')) + 1)
        place(child)
        touch(child)
      elseif prerequisiteEnded(child, task.id, 'success', state) then
        ended(child)
      else
        touch(child)
      end
    end
  end
end
local answer = {}
for _, task in ipairs(tasks) do answer[#answer + 1] = load(task.id) end
tell()
return answer
