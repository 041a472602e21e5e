/**
 * The icons of the product under the names of what they mean here, so that one meaning keeps one picture.
 * They are decoration: the word beside them, or the label of their button, says it.
 */
export {
  ArrowDown as ArrowDownIcon, ArrowLeft as BackIcon, ArrowRight as ArrowRightIcon, ArrowUp as ArrowUpIcon, ArrowUpDown as SortIcon,
  Ban as RefusedIcon, Building2 as OrganisationIcon, Calendar as CalendarIcon, ChartNoAxesColumn as ReportsIcon, Check as CheckIcon,
  ChevronDown as ChevronDownIcon, ChevronLeft as ChevronLeftIcon, ChevronRight as ChevronRightIcon, CircleCheck as DoneIcon, CircleHelp as QuestionIcon,
  CircleMinus as BusyIcon, ClipboardPaste as PasteIcon, Clock as ClockIcon, Columns3 as BoardIcon, ConciergeBell as GatekeeperIcon,
  Contrast as ContrastIcon, Copy as CopyIcon, Download as DownloadIcon, Ellipsis as MoreIcon, Eye as EyeIcon, FileText as FileIcon,
  Flag as StageIcon, Funnel as FilterIcon, GripVertical as GripIcon, Hash as WrongNumberIcon, History as CallBackIcon, House as TodayIcon,
  Info as InfoIcon, Keyboard as KeyboardIcon, Languages as LanguageIcon, Link as LinkIcon, List as ListIcon, LoaderCircle as BusySpinnerIcon,
  LogOut as SignOutIcon, Mail as MailIcon, Menu as MenuIcon, Merge as MergeIcon, MessageSquareCheck as ReachedIcon, Mic as VoiceIcon, Minus as MinusIcon,
  Moon as MoonIcon, Pencil as EditIcon, Phone as PhoneIcon, PhoneMissed as NoAnswerIcon, Plus as PlusIcon, RefreshCw as RetryIcon,
  Save as SaveIcon, Search as SearchIcon, Settings as SettingsIcon, Sun as SunIcon, Table2 as GridIcon, Tag as TagIcon, Target as WhyIcon,
  Trash2 as DeleteIcon, TriangleAlert as WarningIcon, Undo2 as UndoIcon, Upload as UploadIcon, User as UserIcon, Users as UsersIcon,
  Voicemail as VoicemailIcon, Wifi as OnlineIcon, WifiOff as OfflineIcon, X as CloseIcon,
} from 'lucide-react';
export type { LucideIcon as IconType } from 'lucide-react';
