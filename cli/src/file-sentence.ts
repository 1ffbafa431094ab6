const causes = new Map([
  ['ENOENT', '没有这个目录或文件'],
  ['ENOTDIR', '路径中有一段不是目录'],
  ['EISDIR', '这是一个目录'],
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['EROFS', '磁盘是只读的'],
  ['ENOSPC', '磁盘已满'],
])

/** A file the system would not let us read or write, as the sentence for the person. */
export function fileSentence(problem: Error): string | undefined {
  if (!('code' in problem && 'path' in problem)) return undefined
  const cause = causes.get(String(problem.code))
  return cause && `无法读写 ${problem.path}：${cause}，请检查后重试。`
}
