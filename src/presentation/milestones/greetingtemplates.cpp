#include "rapport/presentation/greetingtemplates.h"

#include "rapport/core/language.h"
#include "rapport/presentation/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::GreetingTemplate;

namespace {
struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};
} // namespace

RowActions greetingTemplateActions() {
    return {{u"edit"_s, TemplateWords::tr("Edit"), u"E"_s, true, domain::Act::ChangeSettings},
            {u"remove"_s, TemplateWords::tr("Remove"), u"X"_s, true, domain::Act::ChangeSettings}};
}

std::vector<ListRow> greetingTemplateRows(const std::vector<GreetingTemplate>& templates,
                                          const domain::Permissions& permissions) {
    std::vector<ListRow> rows;
    for (const GreetingTemplate& one : templates) {
        QStringList what{kindText(one.kind), languageText(one.language)};
        if (one.belated)
            what << TemplateWords::tr("belated");
        rows.push_back({.id = one.id.value(),
                        .title = one.words.simplified(),
                        .second = what.join(u" · "_s),
                        .icon = u"milestones"_s,
                        .actions = permitted(greetingTemplateActions(), permissions)});
    }
    return rows;
}

QString kindText(const std::optional<domain::MilestoneKind>& kind) {
    return kind ? capitalised(word(*kind)) : TemplateWords::tr("Any milestone");
}

QString languageText(const QString& language) {
    const QLocale::Language known = QLocale::codeToLanguage(text::mainLanguage(language));
    return known == QLocale::AnyLanguage ? language
                                         : TemplateWords::tr("%1 (%2)").arg(QLocale::languageToString(known), language);
}

QString greetingPreview(const QString& words, const QString& sender) {
    return domain::filledIn(words, {TemplateWords::tr("Anna Kovács"), TemplateWords::tr("Anna"), 10, TemplateWords::tr("bees"),
                                    sender.isEmpty() ? TemplateWords::tr("Maria") : sender});
}

QString fieldsText() {
    return TemplateWords::tr("Fields: {name} the whole name, {given} the given name, {years} how many years, {topic} what was "
                             "last talked about, {sender} who greets. Words with a field that is not known for a customer are "
                             "passed over.");
}

} // namespace rapport::presentation
