-- SPDX-License-Identifier: GPL-3.0-or-later
-- Arguments: 1 '1': another definition under the same id is no conflict but the task that is there (schedules); 2 how
-- many tasks, then of each: id, definition, how many words its other fields take, [field, value]…, how many words its
-- dependencies take, [id, on]…; the rest: ids of children. What is new comes back without the definition.

-- Equal for equal requests, whenever they were made.
local function request(definition) return (string.gsub(definition, '"created_at":[^,}]*,?', '', 1)) end

-- As many words as @p list says at @p at, and the place after them.
local NONE = {}
local function words(list, at)
  local count = number(list[at])
  return count > 0 and { unpack(list, at + 1, at + count) } or NONE, at + count + 1
end

-- The tasks and the children that were asked for.
local function read(at, last)
  local tasks, children, count = {}, {}, number(ARGV[at + 2])
  at = at + 3
  for i = 1, count do
    local task = { id = ARGV[at], definition = ARGV[at + 1] }
    task.fields, at = words(ARGV, at + 2)
    task.dependencies, at = words(ARGV, at)
    tasks[i] = task
  end
  for i = at, last do children[#children + 1] = ARGV[i] end
  return tasks, children
end

-- What @p task, one of the new ones, waits for must not wait for it, or for one of its children: the way round.
-- @p fresh: new task → what it waits for.
local function findLoop(task, children, fresh)
  local targets, seen, open = { [task.id] = true }, {}, {}
  for _, child in ipairs(children) do targets[child] = true end
  for _, parent in ipairs(fresh[task.id]) do open[#open + 1] = { parent, task.id .. ' → ' .. parent } end
  while #open > 0 do
    local step = table.remove(open)
    if targets[step[1]] then return step[2] end
    if not seen[step[1]] then
      seen[step[1]] = true
      for _, parent in ipairs(fresh[step[1]] or call('HKEYS', P .. 'parents:' .. step[1])) do
        open[#open + 1] = { parent, step[2] .. ' → ' .. parent }
      end
    end
  end
end

-- Why they cannot be added, or nothing; marks those that are there already.
local function check(tasks, children, takesOthers)
  local fresh = {}
  for _, task in ipairs(tasks) do
    if fresh[task.id] then return refuse('Conflict', 'exists:' .. task.id) end
    task.known = exists(task.id)
    if task.known then
      if not takesOthers and request(get(task.id, 'definition')) ~= request(task.definition) then
        return refuse('Conflict', 'exists:' .. task.id)
      end
    else
      local parents = {}
      for i = 1, #task.dependencies, 2 do parents[#parents + 1] = task.dependencies[i] end
      fresh[task.id] = parents
    end
  end
  for _, task in ipairs(tasks) do
    for i = 1, #task.dependencies, 2 do
      local before = task.dependencies[i]
      if not fresh[before] and not exists(before) then return refuse('InvalidInput', 'dependency:' .. before) end
    end
  end
  for _, child in ipairs(children) do
    local state = get(child, STATE)
    if state == '' then return refuse('NotFound', child) end
    if state ~= 'pending' and state ~= 'queued' then return refuse('Conflict', 'child:' .. state .. ':' .. child) end
  end
  for _, task in ipairs(tasks) do
    if #task.dependencies > 0 and not task.known then
      local loop = findLoop(task, children, fresh)
      if loop then return refuse('Conflict', 'loop:' .. loop) end
    end
  end
end

-- Most tasks wait for nothing and have no other fields: there is little to do.
local function addPlain(id, definition)
  local known = record(id)
  local fields = known.fields
  fields[STATE], fields[VERSION], fields[SEQUENCE] = 'queued', NOW, arrival()
  known.more = { definition = definition }
  append(written, 'definition', id, definition)
  change(id, known)
  note(id, 'task:added')
end

-- From now on @p child waits for the success of @p id.
local function addParent(child, id)
  local isOpen = link(child, id, 'success')
  -- Beside the definition, which stays as it was written.
  local more = get(child, 'after')
  set(child, 'after', more .. (more ~= '' and '\n' or '') .. id)
  if isOpen then
    set(child, OPEN, number(get(child, OPEN)) + 1)
    place(child)
    touch(child)
  elseif prerequisiteEnded(child, id, 'success', get(id, STATE)) then
    ended(child)
  else
    touch(child)
  end
end

prepare = function(moves)
  local ids = {}
  for i, at in ipairs(moves) do ids[i] = ARGV[at + 3] end -- of most, the only one
  readAhead(ids)
end

local function perform(at, last)
  local isPlain = last == at + 6 and ARGV[at + 2] == '1' and ARGV[at + 5] == '0' and ARGV[at + 6] == '0'
  if isPlain and not exists(ARGV[at + 3]) then
    addPlain(ARGV[at + 3], ARGV[at + 4])
    return { load(ARGV[at + 3], true) }
  end
  local tasks, children = read(at, last)
  if #tasks > 1 then
    local ids = {}
    for i, task in ipairs(tasks) do ids[i] = task.id end
    readAhead(ids)
  end
  local refused = check(tasks, children, ARGV[at + 1] == '1')
  if refused then return refused end
  for _, task in ipairs(tasks) do
    if not task.known then
      set(task.id, SEQUENCE, arrival(), 'definition', task.definition, unpack(task.fields))
    end
  end
  -- Only now: one may wait for another that comes after it in the list.
  for _, task in ipairs(tasks) do
    if not task.known then
      linkAll(task.id, task.dependencies, 1, #task.dependencies)
      ended(task.id, 'task:added')
    end
  end
  local answer = {}
  for _, task in ipairs(tasks) do
    for _, child in ipairs(children) do
      if call('HEXISTS', P .. 'parents:' .. child, task.id) == 0 then addParent(child, task.id) end
    end
  end
  for _, task in ipairs(tasks) do answer[#answer + 1] = load(task.id, not task.known) end
  return answer
end
