-- SPDX-License-Identifier: GPL-3.0-or-later
-- ARGV: 2 '1': another definition under the same id is no conflict but the task that is there (schedules); 3 how many
-- tasks, then of each: id, how many words its fields take, 'definition', its value, [field, value]…, how many words
-- its dependencies take, [id, on]…; the rest: ids of children. What is new comes back without the definition.

-- Equal for equal requests, whenever they were made.
local function request(definition) return (string.gsub(definition, '"created_at":[^,}]*,?', '', 1)) end

-- As many words as @p list says at @p at, and the place after them.
local function words(list, at)
  local count = number(list[at])
  return { unpack(list, at + 1, at + count) }, at + count + 1
end

-- The tasks and the children that were asked for.
local function read(ARGV)
  local at, tasks, children = 4, {}, {}
  for i = 1, number(ARGV[3]) do
    local task = { id = ARGV[at] }
    task.fields, at = words(ARGV, at + 1)
    task.dependencies, at = words(ARGV, at)
    tasks[i] = task
  end
  for i = at, #ARGV do children[#children + 1] = ARGV[i] end
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
      if not takesOthers and request(get(task.id, 'definition')) ~= request(task.fields[2]) then
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
    local state = get(child, 'state')
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

-- Most tasks wait for nothing and have no more than these two fields: there is little to do.
local function addPlain(task)
  local known = record(task.id)
  local fields = known.fields
  fields[STATE], fields[VERSION], fields[SEQUENCE] = 'queued', NOW, arrival()
  known.more, known.writes = { definition = task.fields[2], terms = task.fields[4] }, task.fields
  change(task.id, known)
  note(task.id, 'task:added')
end

-- From now on @p child waits for the success of @p id.
local function addParent(child, id)
  local isOpen = link(child, id, 'success')
  -- Beside the definition, which stays as it was written.
  local more = get(child, 'after')
  set(child, 'after', more .. (more ~= '' and '\n' or '') .. id)
  if isOpen then
    set(child, 'open', number(get(child, 'open')) + 1)
    place(child)
    touch(child)
  elseif prerequisiteEnded(child, id, 'success', get(id, 'state')) then
    ended(child)
  else
    touch(child)
  end
end

local function perform(ARGV)
  local tasks, children = read(ARGV)
  local refused = check(tasks, children, ARGV[2] == '1')
  if refused then return refused end
  for _, task in ipairs(tasks) do
    task.plain = not task.known and #task.fields == 4 and #task.dependencies == 0
    if task.plain then
      addPlain(task)
    elseif not task.known then
      set(task.id, 'sequence', arrival(), unpack(task.fields))
    end
  end
  -- Only now: one may wait for another that comes after it in the list.
  for _, task in ipairs(tasks) do
    if not task.known and not task.plain then
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
