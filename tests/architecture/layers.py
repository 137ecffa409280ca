#!/usr/bin/env python3
"""Hold every #include and a few habits against docs/architecture.md.

    layers.py ROOT          judge the project
    layers.py --self-test   show that each rule finds a breach of it

Prints FILE:LINE: what is wrong, and exits 1 if there is anything. The compiler does not notice most of these (trap T13): a target that
links Qt Core alone still compiles <QtWidgets/QWidget>.
"""
import pathlib
import re
import sys
import tempfile

# What each layer may include: of ours, and of others by the beginning of the name.
USES = {
    "core": [],
    "domain": ["core"],
    "storage": ["core", "domain"],
    "exchange": ["core", "domain"],
    "services": ["core", "domain", "storage", "exchange"],
    "printing": ["core"],
    "presentation": ["core", "domain", "storage", "exchange", "services"],
    "ui": ["core", "domain", "storage", "exchange", "services", "printing", "presentation"],
    "bootstrap": ["core", "domain", "storage", "exchange", "services", "printing", "presentation", "ui"],
    "app": ["core", "bootstrap"],
    "cli": ["core", "domain", "storage", "exchange", "services", "printing"],
}
OUTSIDE = {
    "spdlog/": ["core"],
    "xxhash": ["core"],
    "sqlite3.h": ["storage"],
    "libpq": ["storage"],
    "qt6keychain/": ["bootstrap"],
    "uchardet": ["exchange"],
    "unicode/": ["exchange"],
    "libical/": ["domain", "exchange"],
    "CLI/": ["cli"],
}
QT_CORE = set("""QAbstractEventDispatcher QAbstractItemModel QAbstractListModel QAbstractTableModel QBuffer QByteArray QByteArrayList QByteArrayView QChar QCollator QCommandLineParser
QCommandLineOption QCoreApplication QCryptographicHash QDataStream QDate QDateTime QDebug QDir QElapsedTimer QEventLoop QFile QFileInfo QFileSystemWatcher QFuture QFutureWatcher QHash QIODevice QIdentityProxyModel
QItemSelectionModel QJsonArray QJsonDocument QJsonObject QJsonValue QLatin1String QLibraryInfo QLocale QLockFile QLoggingCategory QMap QMetaObject QMetaType QMimeData
QMutex QObject QPersistentModelIndex QPointer QProcess QPromise QRandomGenerator QRegularExpression QRect QRectF QSaveFile QScopeGuard QSet QSettings QSharedPointer QSize QSizeF QSortFilterProxyModel
QStandardPaths QString QStringConverter QStringDecoder QStringEncoder QStringList QStringTokenizer QStringView QSysInfo QTemporaryDir QTemporaryFile QTextBoundaryFinder QTextStream QThread QThreadPool QTime QTimeZone
QTimer QTranslator QUrl QUuid QVariant QVector QWaitCondition QtAlgorithms QtCore QtEndian QtGlobal QtGlobalStatic QtMath QFlags QHashFunctions QKeyValueIterator QModelIndex QList QModelRoleData QPoint
QSocketNotifier QSemaphore QDeadlineTimer QVarLengthArray QByteArrayMatcher QStringMatcher QException QStorageInfo QtTypes QtTest""".split())
PICTURES = {"QImage", "QImageReader"}  # what services need of Qt Gui, to bring an imported photo to size
QT_GUI = set("""QAction QActionGroup QBrush QClipboard QColor QCloseEvent QCursor QDesktopServices QFont QFontDatabase QFontMetrics QFontMetricsF QGuiApplication QIcon QIconEngine QImage QImageReader QImageWriter QIntValidator QDoubleValidator
QKeyEvent QKeySequence QLinearGradient QMouseEvent QPageSize QPaintDevice QPaintEvent QPainter QPainterPath QPalette QPdfWriter QPen QPixmap QPixmapCache QRegion QRegularExpressionValidator QScreen QShortcut QStandardItem QStandardItemModel QStyleHints
QTextBlockFormat QTextCursor QTextDocument QTextCharFormat QTextLayout QTextOption QUndoStack QValidator QWheelEvent QWindow QFocusEvent QResizeEvent QHoverEvent QHelpEvent QContextMenuEvent QShowEvent QTransform QSyntaxHighlighter""".split())
QT_NETWORK = {"QLocalServer", "QLocalSocket"}
QT_SVG = {"QSvgRenderer"}

# Habits: a pattern, where it holds, and what to do instead. Each line stands for a trap or a rule of the architecture.
HABITS = [
    (re.compile(r"\bQSaveFile\b"), lambda p: p.parts[:2] == ("src", "core"), "only core's SafeFile writes files (T1)"),
    (re.compile(r"\b(SELECT\b.*\bFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b"), lambda p: p.parts[:2] == ("src", "storage"), "SQL belongs to storage"),
    (re.compile(r"(->|\.)exec\(\)"), lambda p: layer_of(p) in ("app", "bootstrap", "cli"), "no nested event loop: open() and a signal"),
    (re.compile(r"\bwaitForFinished\b|\.result\(\)(?!\s*\.)"), lambda p: layer_of(p) not in ("ui", "presentation") or p.name == "await.h", "the window never waits"),
    (re.compile(r"\bQMessageBox::(question|warning|information|critical|about)\b"), lambda p: False, "messages go through Messages and Dialogs"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), lambda p: False, "nothing is left to be done in a comment"),
    (re.compile(r"\bqApp->(setP|p)roperty\b"), lambda p: False, "no state in the application object"),
]


def layer_of(path):
    """The layer a file of ours is in, from its path relative to the root."""
    parts = path.parts
    if parts[:2] == ("include", "rapport") and len(parts) > 3:
        return parts[2]
    if parts[0] == "src" and len(parts) > 2:
        return parts[1]
    return None


def target_of(include):
    """The layer an include names, or None for one that is not ours."""
    parts = include.split("/")
    if parts[0] == "rapport" and len(parts) > 2:
        return parts[1]
    return parts[0] if parts[0] in USES and len(parts) > 1 else None


def judge_include(layer, include):
    """Why this include breaks a rule; None when it does not."""
    target = target_of(include)
    if target:
        return None if target == layer or target in USES[layer] else f"{layer} may not use {target}"
    for prefix, layers in OUTSIDE.items():
        if include.startswith(prefix) and layer not in layers:
            return f"{layer} may not use {prefix}"
    name = include.split("/")[-1]
    if re.fullmatch(r"Q[A-Za-z]\w*", name):
        if name in QT_CORE:
            return None
        if layer == "services" and name in PICTURES:
            return None
        if name in QT_GUI:
            return None if layer in ("printing", "presentation", "ui", "bootstrap") else f"{layer} may not use Qt Gui ({name})"
        if name in QT_NETWORK:
            return None if layer == "bootstrap" else f"{layer} may not use Qt Network ({name})"
        if name in QT_SVG:
            return None if layer in ("ui", "bootstrap") else f"{layer} may not use Qt Svg ({name})"
        return None if layer in ("ui", "bootstrap") else f"{layer} may not use Qt Widgets, nor what is not named in layers.py ({name})"
    return None


def sources(root):
    for top in ("include", "src"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path


def strip_comments(line):
    return re.sub(r"//.*$", "", line)


def check(root):
    problems = []
    edges = {}
    for path in sources(root):
        relative = path.relative_to(root)
        layer = layer_of(relative)
        if layer is None:
            problems.append(f"{relative}:1: is in no layer")
            continue
        own = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s+[<"]([^>"]+)[>"]', line)
            if found:
                include = found.group(1)
                reason = judge_include(layer, include)
                if reason:
                    problems.append(f"{relative}:{number}: {reason}: {include}")
                if own is None and path.suffix == ".cpp":
                    own = include
                if "/" not in include and '"' in line and not include.endswith(".moc"):
                    problems.append(f"{relative}:{number}: include by the full identity: {include}")
                folder = folder_of_include(root, include)
                if folder and folder != relative.parent:
                    edges.setdefault(relative.parent, {}).setdefault(folder, f"{relative}:{number}")
                continue
            code = strip_comments(line) if "TODO" not in line and "FIXME" not in line else line
            for pattern, allowed, why in HABITS:
                if pattern.search(code) and not allowed(relative):
                    problems.append(f"{relative}:{number}: {why}")
        if path.suffix == ".cpp" and own and own.split("/")[-1].removesuffix(".h") != path.stem and has_own_header(root, relative):
            problems.append(f"{relative}:1: its own header comes first, not {own}")
    problems += cycles(edges)
    return problems


def has_own_header(root, relative):
    return (root / relative).with_suffix(".h").exists() or (root / "include/rapport" / relative.parts[1] / (relative.stem + ".h")).exists()


def folder_of_include(root, include):
    """The source folder that an include of a private header names. Public headers are the layer's face, not a folder of it."""
    if (root / "src" / include).exists():
        return (pathlib.Path("src") / include).parent
    return None


def cycles(edges):
    """Folders that reach themselves through private headers."""
    problems, done = [], set()

    def visit(folder, trail):
        if folder in trail:
            ring = trail[trail.index(folder):] + [folder]
            key = frozenset(ring)
            if key not in done:
                done.add(key)
                first = edges[ring[0]][ring[1]]
                problems.append(f"{first}: folders include one another: " + " → ".join(str(f) for f in ring))
            return
        for other in edges.get(folder, {}):
            visit(other, trail + [folder])

    for folder in edges:
        visit(folder, [])
    return problems


BREACHES = [
    ("src/domain/a/a.cpp", '#include "rapport/storage/store.h"\n', "domain may not use storage"),
    ("src/storage/a/a.cpp", "#include <QtWidgets/QWidget>\n", "storage may not use Qt Widgets"),
    ("include/rapport/domain/a.h", "#include <QPixmap>\n", "domain may not use Qt Gui"),
    ("src/services/a/a.cpp", "#include <sqlite3.h>\n", "services may not use sqlite3.h"),
    ("src/ui/a/a.cpp", "void f() { dialog->exec(); }\n", "no nested event loop"),
    ("src/ui/a/a.cpp", "void f() { future.waitForFinished(); }\n", "the window never waits"),
    ("src/services/a/a.cpp", 'auto s = u"SELECT id FROM customer"_s;\n', "SQL belongs to storage"),
    ("src/cli/a.cpp", "QSaveFile file;\n", "only core's SafeFile"),
    ("src/core/a/a.cpp", "// TODO later\n", "nothing is left"),
    ("src/core/a/a.cpp", '#include "b.h"\n', "full identity"),
]


def self_test():
    failed = []
    for where, text, expected in BREACHES:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / where
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            if not any(expected in problem for problem in check(pathlib.Path(folder))):
                failed.append(f"not found: {expected} in {text!r}")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for one, other in (("a", "b"), ("b", "a")):
            (root / "src/ui" / one).mkdir(parents=True)
            (root / "src/ui" / one / f"{one}.h").write_text(f'#include "ui/{other}/{other}.h"\n', encoding="utf-8")
        if not any("folders include one another" in problem for problem in check(root)):
            failed.append("not found: a cycle between folders")
    return failed


def main():
    problems = self_test() if sys.argv[1] == "--self-test" else check(pathlib.Path(sys.argv[1]))
    for problem in problems:
        print(problem)
    if sys.argv[1] == "--self-test" and not problems:
        print(f"{len(BREACHES) + 1} breaches, each found")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
