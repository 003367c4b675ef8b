/// `data/knowledge.schema.json`: what `data/knowledge.json` looks like, as JSON Schema 2020-12.
package enum KnowledgeSchema {
    package static var bytes: [UInt8] { Array(text.utf8) }

    private static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Naslag knowledge base",
          "description": "Mail error codes and the articles about them, in every language of the site.",
          "type": "object",
          "required": ["schema", "locales", "codes", "reasons", "vendors", "articles"],
          "additionalProperties": false,
          "properties": {
            "schema": {
              "const": 2,
              "description": "The version of this form. It changes when a reader of the old one would fail."
            },
            "version": {"type": ["string", "null"], "description": "What this edition of the knowledge base is called."},
            "date": {"type": ["string", "null"], "format": "date", "description": "The day of this edition."},
            "locales": {
              "description": "The languages of the site.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["tag", "name", "direction"],
                "additionalProperties": false,
                "properties": {
                  "tag": {"$ref": "#/$defs/tag"},
                  "name": {"type": "string", "description": "The name of the language in that language."},
                  "direction": {"enum": ["ltr", "rtl"], "description": "The direction of its script."}
                }
              }
            },
            "codes": {
              "description": "Every code that something is known about, from articles and from reference data.",
              "type": "array",
              "items": {"$ref": "#/$defs/entry"}
            },
            "reasons": {
              "description": "Why mail is not delivered: what the reasons of meanings stand for.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "title", "summary", "steps", "fixBy"],
                "additionalProperties": false,
                "properties": {
                  "id": {"$ref": "#/$defs/id"},
                  "title": {"$ref": "#/$defs/text"},
                  "summary": {"$ref": "#/$defs/text"},
                  "steps": {"$ref": "#/$defs/texts"},
                  "fixBy": {"$ref": "#/$defs/fixBy"}
                }
              }
            },
            "vendors": {
              "description": "Those whose servers use codes in their own way.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "name", "site"],
                "additionalProperties": false,
                "properties": {
                  "id": {"$ref": "#/$defs/id"},
                  "name": {"type": "string", "minLength": 1},
                  "site": {"type": ["string", "null"], "description": "Where it explains itself to senders."}
                }
              }
            },
            "articles": {
              "description": "The articles, by key.",
              "type": "array",
              "items": {"$ref": "#/$defs/article"}
            }
          },
          "$defs": {
            "tag": {
              "type": "string",
              "description": "A language tag of BCP 47.",
              "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
            },
            "code": {
              "type": "string",
              "description": "A code in its canonical spelling: 5.7.705, 5.7.7xx, 5.7.700-749, 5.7, 0x80070005.",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9._+:-]*$"
            },
            "text": {
              "description": "Plain text in each language.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/tag"},
              "additionalProperties": {"type": "string", "minLength": 1}
            },
            "texts": {
              "description": "A list of plain texts in each language.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/tag"},
              "additionalProperties": {"type": "array", "items": {"type": "string"}, "minItems": 1}
            },
            "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "fixBy": {
              "enum": ["user", "admin", "recipient", "recipient-admin", "support", "nobody", null],
              "description": "Who can mend it: the sender, the administrator of the sending side, and so on."
            },
            "entry": {
              "description": "One code.",
              "type": "object",
              "required": [
                "code", "scheme", "source", "number", "names", "aliases", "family", "replies", "permanence", "origin",
                "title", "summary", "meanings", "related", "articles"
              ],
              "additionalProperties": false,
              "properties": {
                "code": {"$ref": "#/$defs/code"},
                "scheme": {
                  "type": "string",
                  "minLength": 1,
                  "description": "smtp-enhanced, smtp-reply, hresult, win32, aadsts, caa, office-error, event, http, sql-server, compiler, ews, error (of no scheme), named (a name of no scheme) or one of the site's own."
                },
                "source": {"type": ["string", "null"], "description": "The source of an event, or the product."},
                "number": {"type": ["integer", "null"], "description": "The number that the code is, where it is one."},
                "names": {"type": "array", "uniqueItems": true, "items": {"type": "string"}, "description": "Symbolic names."},
                "aliases": {"type": "array", "uniqueItems": true, "items": {"type": "string"}, "description": "Other spellings."},
                "family": {
                  "anyOf": [{"$ref": "#/$defs/code"}, {"type": "null"}],
                  "description": "The family of a hundred codes that it belongs to, such as 5.7.7xx."
                },
                "replies": {
                  "description": "The SMTP replies that come with it.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"type": "integer", "minimum": 200, "maximum": 599}
                },
                "permanence": {
                  "enum": ["permanent", "temporary", null],
                  "description": "Whether trying again later is of no use or may help; null where the code does not tell."
                },
                "origin": {"enum": ["article", "reference", "both"], "description": "What tells of it."},
                "title": {"$ref": "#/$defs/text", "description": "Takes no side where there are several meanings."},
                "summary": {"$ref": "#/$defs/text", "description": "Takes no side where there are several meanings."},
                "meanings": {
                  "description": "What it can mean; the messages tell them apart.",
                  "type": "array",
                  "minItems": 1,
                  "items": {"$ref": "#/$defs/meaning"}
                },
                "related": {
                  "description": "Codes that have to do with it.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"$ref": "#/$defs/code"}
                },
                "articles": {
                  "description": "Where the articles speak of it.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["key", "anchor"],
                    "additionalProperties": false,
                    "properties": {
                      "key": {"type": "string", "minLength": 1},
                      "anchor": {"type": "string", "description": "The id of a heading; empty for the article as a whole."}
                    }
                  }
                }
              }
            },
            "meaning": {
              "description": "One thing that a code can mean.",
              "type": "object",
              "required": [
                "id", "vendor", "reason", "fixBy", "outcome", "messages", "title", "summary", "causes", "steps",
                "commands", "source", "checked"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {"$ref": "#/$defs/id", "description": "Stable: an anchor of the code's page."},
                "vendor": {"anyOf": [{"$ref": "#/$defs/id"}, {"type": "null"}], "description": "Who means it so."},
                "reason": {"anyOf": [{"$ref": "#/$defs/id"}, {"type": "null"}], "description": "The id of a reason."},
                "fixBy": {"$ref": "#/$defs/fixBy"},
                "outcome": {
                  "enum": ["failed", "delayed", "delivered", "relayed", "expanded", null],
                  "description": "What becomes of the message."
                },
                "messages": {
                  "description": "What servers say with it, to the letter; what varies is written ... or <ip>.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"type": "string", "minLength": 1}
                },
                "title": {"$ref": "#/$defs/text"},
                "summary": {"$ref": "#/$defs/text"},
                "causes": {"$ref": "#/$defs/texts"},
                "steps": {"$ref": "#/$defs/texts", "description": "What to do, a string for each step with its sub-steps."},
                "commands": {"type": "array", "items": {"type": "string"}, "description": "Lines of code of the steps."},
                "source": {"type": ["string", "null"], "description": "Where it was read: an address or a standard."},
                "checked": {
                  "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
                  "description": "The day of the copy that was read; null for what nobody has verified."
                }
              }
            },
            "article": {
              "type": "object",
              "required": ["key", "locales", "segments", "codes"],
              "additionalProperties": false,
              "properties": {
                "key": {"type": "string", "minLength": 1, "description": "Its path below the folder of the language."},
                "locales": {
                  "type": "object",
                  "propertyNames": {"$ref": "#/$defs/tag"},
                  "additionalProperties": {
                    "type": "object",
                    "required": ["title", "description", "url", "translation", "handoff", "sourceHash"],
                    "additionalProperties": false,
                    "properties": {
                      "title": {"type": "string"},
                      "description": {"type": "string"},
                      "url": {"type": "string", "format": "uri-reference", "description": "Relative to the site."},
                      "translation": {"enum": ["MT", "HT", null], "description": "By a machine, a person, or not at all."},
                      "handoff": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                      "sourceHash": {
                        "type": ["string", "null"],
                        "description": "The version of the source, equal in all languages made from it."
                      }
                    }
                  }
                },
                "segments": {"type": "integer", "minimum": 0, "description": "The number of sentence pairs."},
                "codes": {
                  "description": "The codes that it names, those that it is about first.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"$ref": "#/$defs/code"}
                }
              }
            }
          }
        }

        """#
}
