#include "rapport/domain/greetingtemplate.h"

#include "domain/words/fields.h"
#include "rapport/core/language.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 4000;

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

/// "de-AT", then "de", for each of them; English in the end.
QStringList tried(const QStringList& languages) {
    QStringList all;
    for (const QString& language : languages + QStringList{u"en"_s}) {
        const QString whole = QString(language).replace(u'_', u'-').toLower();
        for (const QString& each : {whole, text::mainLanguage(whole)}) {
            if (!each.isEmpty() && !all.contains(each))
                all << each;
        }
    }
    return all;
}

using Choice = std::vector<const GreetingTemplate*>;

Choice fitting(const std::vector<GreetingTemplate>& all, const QString& language, bool anyKind, const GreetingWanted& wanted) {
    Choice choice;
    for (const GreetingTemplate& each : all) {
        const bool kind = anyKind ? !each.kind : each.kind == wanted.kind;
        if (kind && each.belated == wanted.belated && each.language.compare(language, Qt::CaseInsensitive) == 0 &&
            canFill(each.words, wanted.facts))
            choice.push_back(&each);
    }
    std::stable_sort(choice.begin(), choice.end(),
                     [](const GreetingTemplate* a, const GreetingTemplate* b) { return a->position < b->position; });
    return choice;
}

/// How many greetings ago it was said; more than there were for one never said.
size_t lastSaid(const GreetingTemplate& greeting, const QStringList& said) {
    const auto found =
        std::find_if(said.begin(), said.end(), [&greeting](const QString& words) { return isMadeFrom(words, greeting.words); });
    return static_cast<size_t>(found - said.begin());
}

const GreetingTemplate& longestUnsaid(const Choice& choice, const QStringList& said) {
    return **std::max_element(choice.begin(), choice.end(), [&said](const GreetingTemplate* a, const GreetingTemplate* b) {
        return lastSaid(*a, said) < lastSaid(*b, said);
    });
}

} // namespace

std::optional<GreetingTemplate> chosenTemplate(const std::vector<GreetingTemplate>& own,
                                               const std::vector<GreetingTemplate>& ours, const GreetingWanted& wanted) {
    for (const QString& language : tried(wanted.languages)) {
        for (const auto* const all : {&own, &ours}) {
            for (const bool anyKind : {false, true}) {
                if (const Choice choice = fitting(*all, language, anyKind, wanted); !choice.empty())
                    return longestUnsaid(choice, wanted.said);
            }
        }
    }
    return std::nullopt;
}

QString problemWith(const GreetingTemplate& greeting) {
    static const QRegularExpression tag(uR"(^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$)"_s);
    if (isBlank(greeting.words))
        return TemplateWords::tr("Write the words to greet with.");
    if (greeting.words.size() > longestWords)
        return TemplateWords::tr("These words are too long. Use at most %1 characters.").arg(longestWords);
    if (const QStringList unknown = unknownFields(greeting.words); !unknown.isEmpty())
        return TemplateWords::tr("There is no field {%1}. The fields are {%2}.")
            .arg(unknown.join("}, {"_L1), greetingFields().join("}, {"_L1));
    if (!tag.match(greeting.language).hasMatch())
        return TemplateWords::tr("“%1” is no language. Write its short name: en, de, fr, es, de-AT.").arg(greeting.language);
    return {};
}

GreetingTemplate normalised(GreetingTemplate greeting) {
    normaliseLines(greeting.uid, greeting.language);
    normaliseBlocks(greeting.words);
    greeting.words = std::move(greeting.words).trimmed();
    greeting.language.replace(u'_', u'-');
    return greeting;
}

} // namespace rapport::domain
