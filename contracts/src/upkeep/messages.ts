import type { UpkeepRefusal } from '@tidu/domain/upkeep'

export const upkeepMessages: Readonly<Record<UpkeepRefusal, string>> = {
  'upkeep.verification-running': '另一次一致性校验正在进行，请等它结束后再试。',
  'upkeep.no-database':
    '这里还没有梯度的数据库。请检查 TIDU_DATA 或 DATABASE_URL 是否指向正在使用的安装。',
  'upkeep.file-exists': '文件 {file} 已存在，未覆盖。请换一个文件名。',
  'upkeep.file-unreadable': '无法读取文件 {file}，请检查路径与权限。',
  'upkeep.not-a-backup': '这不是梯度的备份文件，未作任何改动。',
  'upkeep.backup-damaged': '备份文件已损坏（{part}），未作任何改动。请换用另一份备份。',
  'upkeep.backup-cut-short': '备份文件不完整，末尾缺失，未作任何改动。请重新拷贝或换用另一份备份。',
  'upkeep.backup-newer': '备份来自更新版本的程序（{found}），请先升级程序再恢复。未作任何改动。',
  'upkeep.backup-foreign': '备份的数据库结构与本程序不符（{found}），不能恢复。未作任何改动。',
  'upkeep.target-not-empty':
    '目标数据库不是空的，未作任何改动。如确要替换，请加 --force：先恢复到新库，核对无误后再换上，原库改名保留。',
  'upkeep.target-in-use': '目标数据库正在被使用，请先停止服务再恢复。未作任何改动。',
  'upkeep.restored-differs': '恢复后的内容与备份清单不一致（{part}），已全部撤回。',
}
