#include "domain/duplicates/nicknames.h"

#include "rapport/core/text.h"

#include <QHash>
#include <QSet>

namespace rapport::domain {

namespace {

struct Names {
    std::vector<QStringList> lines;          ///< the forms of one name
    QHash<QString, std::vector<int>> lineOf; ///< by form
    QHash<QString, QString> common;
};

/// Lines that share a form are one family: the form that is read first stands for all of it.
QHash<QString, QString> commonForms(const Names& names) {
    QHash<QString, QString> common;
    for (const QStringList& line : names.lines) {
        std::vector<QString> open(line.begin(), line.end());
        while (!open.empty()) {
            const QString form = open.back();
            open.pop_back();
            if (common.contains(form))
                continue;
            common.insert(form, common.value(line.front(), line.front()));
            for (const int other : names.lineOf.value(form))
                open.insert(open.end(), names.lines[static_cast<size_t>(other)].begin(),
                            names.lines[static_cast<size_t>(other)].end());
        }
    }
    return common;
}

Names read(const QString& file) {
    Names names;
    for (const QString& line : file.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        QStringList forms;
        for (const QString& form : QString(line).replace(u':', u' ').split(u' ', Qt::SkipEmptyParts))
            forms += text::words(text::folded(form)).join(QString());
        forms.removeDuplicates();
        for (const QString& form : std::as_const(forms))
            names.lineOf[form].push_back(static_cast<int>(names.lines.size()));
        names.lines.push_back(forms);
    }
    names.common = commonForms(names);
    return names;
}

const Names& names() {
    static const Names all = read(nicknamesFile());
    return all;
}

} // namespace

bool areFormsOfOneName(const QString& one, const QString& other) {
    const auto lines = names().lineOf.constFind(one);
    return lines != names().lineOf.cend() && std::any_of(lines->begin(), lines->end(), [&](int line) {
               return names().lines[static_cast<size_t>(line)].contains(other);
           });
}

QStringList otherFormsOf(const QString& given) {
    QStringList forms;
    for (const int line : names().lineOf.value(given))
        forms += names().lines[static_cast<size_t>(line)];
    forms.removeDuplicates();
    forms.removeAll(given);
    return forms;
}

QString commonFormOf(const QString& given) { return names().common.value(given, given); }

} // namespace rapport::domain
